/**
 * A layer as an element of a container, which calls it on nothing but its inputs: how a layer is to be called goes into it.
 */
import type { Expression } from '../../usage/usage.js';
import type { Nested, Scope } from './scope.js';

/** The call of a channels-first layer between tensors with the channels last, of any rank. */
const CHANNELS_LAST =
  /^\?layer\(\?inputs\.permute\((?:0, 2, 1|0, 3, 1, 2|0, 4, 1, 2, 3)\)\)\.permute\((?:0, 2, 1|0, 2, 3, 1|0, 2, 3, 4, 1)\)$/;

/** Text that is a function and no module. */
const FUNCTION = /^(?:lambda\b|functools\.partial\(|(?:torch|F)\.[\w.]+$)/;

/** The element's text with the helper around it that its container needs, and that helper; the text alone where it needs none. */
export function contained(
  text: string,
  expression: Expression,
  scope: Scope,
): { text: string; helper: string | null } {
  const call = nestedOf(expression, scope)?.call;
  if (call !== undefined) {
    if (CHANNELS_LAST.test(call)) return { text: `ChannelsLast(${text})`, helper: 'ChannelsLast' };
    const how = call.replaceAll('?layer', 'layer').replaceAll('?inputs', 'inputs');
    return { text: `Called(${text}, lambda layer, inputs: ${how})`, helper: 'Called' };
  }
  // `nn.Sequential` takes modules only, `nnx.Sequential` whatever can be called.
  if (scope.target !== 'pytorch' || !FUNCTION.test(text)) return { text, helper: null };
  return { text: `Called(${text})`, helper: 'Called' };
}

function nestedOf({ usage }: Expression, { world, target, place }: Scope): Nested | null {
  return usage === undefined ? null : world.render(usage, target, place);
}
