/** Packages such as `transformers` serve several frameworks: whether a name under them concerns TensorFlow. */
import { PARTLY } from './roots.js';

/** True unless the name belongs to a shared package's other half. `qualified` is as imported. */
export function concernsTensorFlow(qualified: string): boolean {
  const root = qualified.split('.', 1)[0] as string;
  const pattern = Object.hasOwn(PARTLY, root) ? PARTLY[root] : undefined;
  return pattern === undefined || pattern.test(qualified);
}
