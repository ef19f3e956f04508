/**
 * Versions of Python: until when they get fixes, and what pip for them lists of TensorFlow when it finds no release that fits.
 */
import { pythons } from '../../src/catalog/kit.js';

const source = 'python/devguide: include/release-cycle.json';

const SINCE_2_20 = ['2.20.0rc0', '2.20.0', '2.21.0rc0', '2.21.0rc1', '2.21.0', '2.22.0rc0'];

const SINCE_2_16 = [
  '2.16.0rc0',
  '2.16.1',
  '2.16.2',
  '2.17.0rc0',
  '2.17.0rc1',
  '2.17.0',
  '2.17.1',
  '2.18.0rc0',
  '2.18.0rc1',
  '2.18.0rc2',
  '2.18.0',
  '2.18.1',
  '2.19.0rc0',
  '2.19.0',
  '2.19.1',
  ...SINCE_2_20,
];

export const pythonVersions = pythons({
  '2.7': { released: '2010-07-03', ends: '2020-01-01', source, sure: 'read' },
  '3.3': { released: '2012-09-29', ends: '2017-09-29', source, sure: 'read' },
  '3.4': { released: '2014-03-16', ends: '2019-03-18', source, sure: 'background' },
  '3.5': { released: '2015-09-13', ends: '2020-09-30', source, sure: 'background' },
  '3.6': { released: '2016-12-23', ends: '2021-12-23', source, sure: 'read' },
  '3.7': { released: '2018-06-27', ends: '2023-06-27', source, sure: 'read' },
  '3.8': { released: '2019-10-14', ends: '2024-10-07', source, sure: 'read' },
  '3.9': { released: '2020-10-05', ends: '2025-10-31', source, sure: 'read' },
  '3.10': { released: '2021-10-04', ends: '2026-10', source, sure: 'read' },
  '3.11': { released: '2022-10-24', ends: '2027-10', source, sure: 'read' },
  '3.12': { released: '2023-10-02', ends: '2028-10', listed: SINCE_2_16, source, sure: 'read' },
  '3.13': { released: '2024-10-07', ends: '2029-10', listed: SINCE_2_20, source, sure: 'read' },
  '3.14': { released: '2025-10-07', ends: '2030-10', listed: ['2.22.0rc0'], source, sure: 'read' },
});
