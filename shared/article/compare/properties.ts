import type { Block } from '../nodes/index.ts';
import type { PropertyChange, PropertyName } from './model.ts';
import { piecesBetween } from './pieces.ts';
import { tokensOfText } from './tokens.ts';

type Property = { name: PropertyName; value: string; words?: boolean };

const say = (value: string | number | boolean | undefined): string =>
  value === undefined || value === false ? '' : String(value);

/** What a block is besides its running text. */
function propertiesOf(block: Block): Property[] {
  const own: Property[] = [{ name: 'kind', value: block.kind }];
  if ('dir' in block) own.push({ name: 'direction', value: say(block.dir) });
  switch (block.kind) {
    case 'heading':
      own.push({ name: 'level', value: say(block.level) });
      break;
    case 'listItem':
      own.push(
        { name: 'list', value: block.list },
        { name: 'level', value: say(block.level) },
        { name: 'start', value: say(block.start) },
      );
      break;
    case 'pullquote':
      own.push({ name: 'attribution', value: say(block.attribution), words: true });
      break;
    case 'image':
      own.push(
        { name: 'picture', value: block.media ?? block.source ?? '' },
        { name: 'crop', value: block.crop ? Object.values(block.crop).map(say).join(' ') : '' },
        { name: 'alt', value: block.alt, words: true },
        { name: 'decorative', value: say(block.decorative) },
        { name: 'caption', value: block.caption, words: true },
        { name: 'credit', value: block.credit, words: true },
        { name: 'rights', value: say(block.rights), words: true },
      );
      break;
    case 'embed':
      own.push({ name: 'url', value: block.url }, { name: 'fallback', value: block.fallback, words: true });
      break;
    case 'unknown':
      own.push({ name: 'content', value: JSON.stringify(block.original) });
      break;
    case 'paragraph':
    case 'quote':
    case 'table':
    case 'rule':
      break;
  }
  return own;
}

/** The properties that differ between two states of a block. A kind that lacks a property has it empty. */
export function propertiesBetween(before: Block, after: Block, language: string): PropertyChange[] {
  const old = new Map(propertiesOf(before).map((p) => [p.name, p]));
  const now = new Map(propertiesOf(after).map((p) => [p.name, p]));
  const names = [...new Set([...now.keys(), ...old.keys()])];
  return names.flatMap((name): PropertyChange[] => {
    const [was, is] = [old.get(name)?.value ?? '', now.get(name)?.value ?? ''];
    if (was === is) return [];
    const words = old.get(name)?.words ?? now.get(name)?.words;
    return [
      {
        name,
        before: was,
        after: is,
        pieces: words ? piecesBetween(tokensOfText(was, language), tokensOfText(is, language)) : null,
      },
    ];
  });
}
