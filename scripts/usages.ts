/** Prints one usage a line: the resolver's baseline format. `node --import tsx scripts/usages.ts PATH...` */
import { scan } from '../src/advise.js';

const assessment = await scan(process.argv.slice(2));
for (const u of assessment.usages) {
  const place = `${u.file}${u.cell ? `[${u.cell}]` : ''}:${u.line}:${u.column}`;
  const steps = u.evidence.map((e) => `${e.step}(${e.file ? `${e.file}:` : ''}${e.line})`).join(' ');
  console.log(`${place}\t${u.role}\t${u.symbol}\t${u.api ?? '-'}\t${u.certainty}\t${steps}`);
}
