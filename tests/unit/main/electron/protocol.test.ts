import { expect, it } from 'vitest';
import { makeProtocol } from '../../../../main/electron/protocol.ts';
import { makePreviews } from '../../../../main/pages/previews.ts';
import { SPELLINGS } from '../../../e2e/shell/support/spellings.ts';

const page = { type: 'text/html; charset=utf-8', content: new TextEncoder().encode('the page') };
const pages = new Map([
  ['app://newsroom/', page],
  ['app://newsroom/index.html', page],
]);
const setUp = () => {
  const previews = makePreviews(() => 0);
  const answer = makeProtocol({ pages, previews });
  const read = async (url: string, init?: RequestInit) => {
    const response = answer(new Request(url, init));
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  return { previews, read };
};

it('serves what is in the map, with the policy of the window', async () => {
  const { status, text, headers } = await setUp().read('app://newsroom/index.html');
  expect([status, text]).toEqual([200, 'the page']);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect(headers.get('content-security-policy')).toContain('frame-src app://preview;');
});

const others = [
  'app://preview',
  'app://preview/',
  'app://newsroom.example/index.html',
  'app://other/index.html',
  'http://newsroom/index.html',
  'app://user@newsroom/',
];
it.each([...SPELLINGS.map((path) => `app://newsroom${path}`), ...others])(
  'reads nothing for %s',
  async (url) => {
    const { read } = setUp();
    const answer = await read(url).catch(() => ({ status: 400, text: '' }));
    if (answer.text !== 'the page') expect(answer).toMatchObject({ text: '' });
    else expect(new URL(url).href).toMatch(/^app:\/\/newsroom\/(?:index\.html)?$/u);
  },
);

it('answers GET alone', async () => {
  expect((await setUp().read('app://newsroom/index.html', { method: 'POST' })).status).toBe(405);
});

it('gives a preview once, with a policy that lets nothing out', async () => {
  const { previews, read } = setUp();
  const id = previews.put('<p>preview</p>');
  const first = await read(`app://preview/${id}`);
  expect([first.status, first.text]).toEqual([200, '<p>preview</p>']);
  expect(first.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*; sandbox$/u);
  expect((await read(`app://preview/${id}`)).status).toBe(404);
  expect((await read(`app://preview/../newsroom/${id}`)).status).toBe(404);
});
