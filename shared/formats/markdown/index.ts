import { commonFindings } from '../common/findings.ts';
import type { FieldKey } from '../common/fields.ts';
import { pictureSet } from '../common/media.ts';
import type { Format } from '../format.ts';
import { frontMatter } from './front-matter.ts';
import { blocksToMarkdown } from './write.ts';

const LOSES: readonly FieldKey[] = [
  'editorsNote',
  'notebook',
  'decoration',
  'pictureCuts',
  'controlCharacters',
  'unknownParts',
];

export const markdownFormat: Format = {
  info: {
    id: 'markdown',
    label: 'Markdown',
    extension: 'md',
    description: 'Text with front matter for site generators, archives and other editors.',
  },
  check: (input) => commonFindings(input, { public: true, pictures: true, loses: LOSES }),
  convert: (input) => {
    const pictures = pictureSet(input, 'beside');
    const body = blocksToMarkdown(input.projection.body, (image) => {
      const stored = image.media === undefined ? null : pictures.address(image.media);
      if (stored) return { src: stored.src };
      return image.media === undefined && image.source !== undefined && /^https?:/u.test(image.source)
        ? { src: image.source, ...sizeOf(image) }
        : null;
    });
    const content = body === '' ? frontMatter(input) : `${frontMatter(input)}\n${body}`;
    return {
      file: { name: `${input.baseName}.md`, type: 'text/markdown', content },
      beside: pictures.beside,
      warnings: pictures.warnings,
    };
  },
};

const sizeOf = (image: { width?: number; height?: number }): { width?: number; height?: number } => ({
  ...(image.width === undefined ? {} : { width: image.width }),
  ...(image.height === undefined ? {} : { height: image.height }),
});
