import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerOf } from '../../../../shared/article/embeds.ts';
import { hiddenCharacters } from '../../../../shared/article/hidden.ts';
import { decodeLabel, hostLook } from '../../../../shared/article/hosts.ts';
import { linkFault } from '../../../../shared/article/links.ts';

describe('an address that may not be kept', () => {
  it.each([
    ['javascript:alert(1)', 'script'],
    ['java\tscript:alert(1)', 'script'],
    ['data:text/html,x', 'script'],
    ['https://desk:secret@example.org', 'credentials'],
    ['gopher://example.org', 'scheme'],
    ['no address', 'not-an-address'],
    ['https://example.org', null],
  ])('%s: %s', (raw, fault) => {
    expect(linkFault(raw)).toBe(fault);
  });
});

describe('a host', () => {
  it('is decoded as the platform does', () => {
    const label = fc.string({
      unit: fc.constantFrom(...Array.from('abcxyz09-äöüßéñ中文字ひらγδжщקשع')),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(label, (written) => {
        const ascii = domainToASCII(written);
        fc.pre(ascii.startsWith('xn--') && domainToUnicode(ascii) !== '');
        return decodeLabel(ascii) === domainToUnicode(ascii);
      }),
    );
  });

  it.each([
    ['https://example.org/a', 'example.org', null],
    ['https://bücher.example', 'bücher.example', null],
    ['https://почта.example', 'почта.example', null],
    ['https://exаmple.org', 'exаmple.org', 'mixed'],
    ['https://аррӏе.example', 'аррӏе.example', 'lookalike'],
  ])('%s is written %s and in doubt: %s', (href, written, doubt) => {
    const look = hostLook(href);
    expect([look?.written, look?.doubt]).toEqual([written, doubt]);
    expect(look?.ascii).toMatch(/^[ -~]+$/u);
  });

  it('is not there in a mail address, nor in no address', () => {
    expect([hostLook('mailto:desk@example.org'), hostLook('nothing')]).toEqual([null, null]);
  });

  it('is never decoded into an error', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        (rest) => typeof (decodeLabel(`xn--${rest}`) ?? '') === 'string',
      ),
    );
  });
});

describe('characters that cannot be seen', () => {
  it.each([
    ['a\u202eb', ['RLO']],
    ['a\u200bb\ufeff', ['ZWSP', 'BOM']],
    ['pass\u00adword', ['SHY']],
    ['x\u200dy', ['ZWJ']],
    ['👩\u200d🚒 👨🏽\u200d🚀 ❤️\u200d🔥', []],
    ['می\u200cخواهم', []],
    ['क्\u200dष', []],
    ['plain', []],
  ])('in %j: %j', (text, names) => {
    expect(hiddenCharacters(text).map((found) => found.name)).toEqual(names);
  });
});

describe('the provider of an embed', () => {
  it.each([
    ['https://www.youtube.com/watch?v=1', 'YouTube'],
    ['https://youtu.be/1', 'YouTube'],
    ['https://notyoutube.com/1', undefined],
    ['https://youtube.com.example.org/1', undefined],
    ['https://www.google.com/maps/place', 'Google Maps'],
    ['https://www.google.com/search', undefined],
    ['javascript:youtube.com', undefined],
  ])('of %s: %s', (url, name) => {
    expect(providerOf(url)?.name).toBe(name);
  });
});
