import { expect, it } from 'vitest';
import { outsideLink } from '../../../../main/electron/links.ts';

it('shows the host as the system will ask for it', () => {
  expect(outsideLink(' https://a.example/x ')).toEqual({
    url: 'https://a.example/x',
    kind: 'site',
    shown: 'a.example',
  });
  expect(outsideLink('https://аpple.example/')?.shown).toBe('xn--pple-43d.example');
  expect(outsideLink('mailto:desk@a.example?subject=Hi')?.shown).toBe('desk@a.example');
});
it.each([
  'http://a.example',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://me:secret@a.example',
  'smb://a',
  'mailto:',
  'mailto:nobody',
  '',
  'a.example',
  'https://',
])('refuses %s', (url) => {
  expect(outsideLink(url)).toBeNull();
});
