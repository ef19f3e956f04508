/** The catalogue as it lies in the package is the one that was compiled, less what only the proof reads. */
import { expect, test } from 'vitest';
import { compileRules } from '../../scripts/rules.js';
import { packCatalog, unpackCatalog } from '../../src/catalog/packed.js';

const { catalog } = await compileRules();
const packed = packCatalog(catalog);
const unpack = () => unpackCatalog(Buffer.from(packed.head), Buffer.from(packed.rows));

test('what is unpacked is what was packed, without examples', () => {
  const rows = Object.fromEntries(
    Object.entries(catalog.rows).map(([symbol, { examples: _, ...row }]) => [symbol, row]),
  );
  expect(JSON.parse(JSON.stringify(unpack()))).toEqual(JSON.parse(JSON.stringify({ ...catalog, rows })));
});

test('letters of more than one byte do not shift the rows after them', () => {
  const [first, second] = Object.values(catalog.rows);
  const two = {
    ...catalog,
    rows: { [first!.symbol]: { ...first!, note: 'ä → 漢' }, [second!.symbol]: second! },
  };
  const { head, rows } = packCatalog(two);
  const back = unpackCatalog(Buffer.from(head), Buffer.from(rows));
  expect(back.rows[first!.symbol]?.note).toBe('ä → 漢');
  expect(back.rows[second!.symbol]?.symbol).toBe(second!.symbol);
});

test('a row is parsed once, and a name that is no row gives nothing', () => {
  const { rows } = unpack();
  expect(rows['tf.concat']).toBe(rows['tf.concat']);
  expect(Object.hasOwn(rows, 'tf.no_such_name')).toBe(false);
});
