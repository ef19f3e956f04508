/** The HTML report in real Chromium: nothing is requested, nothing fails, everything can be reached and used. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scan } from '../../src/advise.js';
import type { Assessment } from '../../src/assess/assessment.js';
import { judge } from '../../src/check/judge.js';
import { DEFAULT_POLICY } from '../../src/check/policy.js';
import { renderHtml } from '../../src/report/html/index.js';
import { folderOf, scanned } from '../scanned/scanned.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
if (!CHROMIUM)
  console.warn('NOT RUN: the tests of the HTML report need Chromium (`apt-get install chromium`).');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!CHROMIUM)(
  'the page',
  () => {
    let browser: Browser;
    let assessment: Assessment;
    const folder = folderOf({});
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox'] });
      assessment = await scan(['fixtures/projects/mnist-session']);
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Opens a report; what must not happen is noted. */
    async function open(
      shown: Assessment,
      options: Parameters<typeof renderHtml>[1] = {},
      hash = '',
      scheme: 'light' | 'dark' = 'light',
    ) {
      const path = join(folder, 'report.html');
      writeFileSync(path, renderHtml(shown, options).text);
      const page = await browser.newPage({ colorScheme: scheme });
      const wrong: string[] = [];
      page.on('console', (message) => wrong.push(message.text()));
      page.on('pageerror', (error) => wrong.push(String(error)));
      page.on('dialog', (dialog) => wrong.push(dialog.message()));
      page.on('request', (request) => {
        if (!/^(file|data|blob):/.test(request.url())) wrong.push(request.url());
      });
      await page.goto(`file://${path}${hash}`);
      await page.waitForSelector('html[data-ready=yes]');
      return { page, wrong };
    }

    const violations = async (page: Page) => {
      await page.evaluate(AXE);
      const { violations: found } = (await page.evaluate('axe.run()')) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    };

    test('shows the summary, the map, the findings and the plan, and asks nobody for anything', async () => {
      const { page, wrong } = await open(assessment);
      for (const title of [
        'Moving away from TensorFlow',
        'Where the work is',
        'Findings',
        'The plan to PyTorch',
        'What was understood',
      ]) {
        expect(await page.getByRole('heading', { name: title, exact: true }).count(), title).toBe(1);
      }
      const count = assessment.findings.filter(({ partOf }) => partOf === undefined).length;
      await page.getByText(`${count} findings`).waitFor();
      expect(wrong).toEqual([]);
      await page.close();
    });

    test('opens a rule, switches the target, filters, and comes back', async () => {
      const { page, wrong } = await open(assessment);
      await page.locator('.group summary', { hasText: 'Weights made by' }).click();
      await page.locator('.finding pre code .hljs-string').first().waitFor();
      await page.getByLabel('JAX').check();
      await page.getByRole('heading', { name: 'The plan to JAX' }).waitFor();
      await page.getByLabel('Search').fill('tf.nn.l2_loss');
      await page.getByText(/^\d+ of \d+ findings/).waitFor();
      await expect.poll(() => page.locator('#findings .group').count()).toBeLessThan(10);
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByLabel('Group by').selectOption('file');
      await page.locator('.group .name', { hasText: 'train.py' }).waitFor();
      await page.getByLabel('all targets side by side').check();
      await page.locator('.group summary', { hasText: 'train.py' }).click();
      await expect.poll(() => page.locator('.finding').first().locator('h3').count()).toBe(4);
      expect(wrong).toEqual([]);
      await page.close();
    });

    test('leads from the map to the findings of a file, by keyboard too', async () => {
      const { page } = await open(assessment);
      const area = page.getByRole('button', { name: /^model\.py, / });
      await area.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByLabel('Folder or file').inputValue()).toBe('model.py');
      await page.getByRole('button', { name: 'everything' }).click();
      await expect.poll(() => page.getByLabel('Folder or file').inputValue()).toBe('');
      await page.close();
    });

    test('a link to a finding opens it, wherever it is', async () => {
      const counted = assessment.findings.filter(({ partOf }) => partOf === undefined);
      const last = counted.at(-1)!;
      const { page } = await open(assessment, {}, `#f-${last.fingerprint}`);
      const finding = page.locator(`#f-${last.fingerprint}`);
      await finding.waitFor();
      expect(await finding.innerText()).toContain(`${last.file}:${last.line}:`);
      await page.close();
    });

    test.each(['light', 'dark'] as const)(
      'has no violation that axe finds, in %s',
      async (scheme) => {
        const { page } = await open(assessment, {}, '', scheme);
        for (const index of [0, 1, 2])
          await page
            .locator('#findings .group summary')
            .nth(index * 3)
            .click();
        await page.locator('#plan .group summary').nth(2).click();
        expect(await violations(page)).toEqual([]);
        await page.close();
      },
      60_000,
    );

    test('what the code says stays text', async () => {
      const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(2)>\`|"'&lt;`;
      const shown = await scanned({
        'a<b>\'"&.py': `import tensorflow as tf\nx = tf.placeholder(tf.float32, name='''${hostile}''')\ny = tf.foo_${'x'.repeat(50)}('\u202e')\n`,
      });
      const { page, wrong } = await open(shown);
      for (const summary of await page.locator('#findings .group summary').all()) await summary.click();
      expect(await page.locator('#findings pre').first().innerText()).toContain('alert(1)');
      expect(await page.locator('img').count()).toBe(0);
      expect(wrong).toEqual([]);
      await page.close();
    });

    test('shows a check, and a project without TensorFlow', async () => {
      const verdict = judge(assessment, { ...DEFAULT_POLICY, targets: ['jax'] });
      const { page, wrong } = await open(assessment, { target: 'jax', verdict });
      expect(await page.locator('.failed').innerText()).toMatch(/^Failed: \d+ findings\./);
      await page.getByLabel('Standing').selectOption('fails');
      expect(wrong).toEqual([]);
      await page.close();
      const path = join(folder, 'none.html');
      writeFileSync(path, renderHtml(await scanned({ 'a.py': 'x = 1\n' }), {}).text);
      const none = await browser.newPage();
      await none.goto(`file://${path}`);
      expect(await none.locator('main').innerText()).toContain('There is no TensorFlow here.');
      await none.close();
    });
  },
  120_000,
);

test('is the same twice, and holds no path of this machine', async () => {
  const files = { 'a.py': 'import tensorflow as tf\nx = tf.square(y)\n' };
  const [first, second] = [
    renderHtml(await scanned(files), {}).text,
    renderHtml(await scanned(files), {}).text,
  ];
  expect(first).toBe(second);
  expect(first).not.toContain('advise-test-');
  expect(first).toMatch(/script-src 'sha256-[\w+/=]+'/);
});
