import { fail, ok, type Result } from '../../kit/result.ts';
import { StoryBuilder } from '../common/builder.ts';
import { officeFault, type OfficeProblem } from '../common/office-fault.ts';
import { partXml, type Parts } from '../common/parts.ts';
import { childOf, childrenOf, readXml, textBelow, XmlProblem, type XmlElement } from '../common/xml.ts';
import type { ReadContext, ReadStory } from '../format.ts';
import { readBlock } from './body.ts';
import { ListCounter } from './lists.ts';
import { isLocked, kindOf, NAMESPACES } from './parts.ts';
import { metaFields } from './properties.ts';
import type { Reading } from './reading.ts';
import { languageOf, stylesOf } from './styles.ts';

/** True for the unpacked files of an OpenDocument file, of whatever kind. */
export const isOdt = (parts: Parts): boolean => kindOf(parts) !== null;

/** True when a page header or footer has words: they belong to the page and stay behind. */
const hasFurniture = (styles: XmlElement | undefined): boolean =>
  childrenOf(childOf(styles, 'office:master-styles')).some((page) =>
    childrenOf(page).some(
      (part) =>
        /^style:(?:header|footer)/u.test(part.name) &&
        part.attributes['style:display'] !== 'false' &&
        textBelow(part).trim() !== '',
    ),
  );

/** Modules of macros; the lists of them (`script-lb.xml`) are written without any, too. */
const hasMacros = (parts: Parts): boolean =>
  [...parts.keys()].some((name) => /^(?:Basic|Scripts)\/(?!.*\bscript-l[bc]\.xml$)/u.test(name));

/**
 * Reads the unpacked files of an OpenDocument text. What was deleted with tracked changes never comes in, what was
 * inserted does; comments stay behind; footnotes become text at the end; nothing outside of the file is looked at.
 */
export function readOdt(parts: Parts, context: ReadContext): Result<ReadStory, OfficeProblem> {
  const kind = kindOf(parts);
  if (kind === null) return fail({ kind: 'unsupported', what: 'not-document' });
  if (!kind.startsWith('text')) return fail({ kind: 'unsupported', what: 'not-text' });
  if (isLocked(parts)) return fail({ kind: 'invalid', what: 'locked' });
  try {
    return ok(readMain(parts, context));
  } catch (error) {
    return fail(officeFault(error));
  }
}

function readMain(parts: Parts, { newId }: ReadContext): ReadStory {
  const content = parts.get('content.xml');
  if (!content) throw new XmlProblem('broken');
  const styles = partXml(parts, 'styles.xml', NAMESPACES);
  const named = childOf(styles, 'office:styles');
  const story = new StoryBuilder(newId);
  if (hasMacros(parts)) story.tally.add('macros');
  if (hasFurniture(styles)) story.tally.add('pageFurniture');
  let reading: Reading | null = null;
  const root = readXml(content, {
    namespaces: NAMESPACES,
    within: 'office:text',
    visit: (block, above) => {
      // The automatic styles stand before the text, so they are whole when its first block is.
      reading ??= readingOf(parts, named, childOf(above, 'office:automatic-styles'), story);
      readBlock(block, reading);
    },
  });
  const body = childOf(root, 'office:body');
  if (root.name !== 'office:document-content' || !childOf(body, 'office:text'))
    throw new XmlProblem('broken');
  return story.finish(metaFields(partXml(parts, 'meta.xml', NAMESPACES), languageOf(named)));
}

function readingOf(
  parts: Parts,
  named: XmlElement | undefined,
  automatic: XmlElement | undefined,
  story: StoryBuilder,
): Reading {
  const styles = stylesOf(named, automatic);
  return { parts, styles, lists: new ListCounter(styles), inNote: false, story };
}
