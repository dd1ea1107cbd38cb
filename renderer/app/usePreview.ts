import { PREVIEWS, showInspector, type FieldPlace, type PreviewChoices } from '../story/index.ts';
import { focusField } from './panes.ts';
import { go, type Route } from './route.ts';
import { remember, remembered, useWindow } from './window-state.ts';

/** What a person chose for previews, kept with the window's layout; and the ways from a preview to the story. */
export function usePreview(route: Route, openInspector: () => void) {
  const layout = useWindow((state) => state.settings.layout);
  const kind = PREVIEWS.find((one) => one === remembered.text(layout, 'preview')) ?? 'page';
  const beside = remembered.flag(layout, 'previewBeside', false);
  const style = remembered.text(layout, 'previewStyle') ?? 'plain';
  const choices: PreviewChoices = { kind, beside, style };
  const shown = route.view === 'preview';

  const choose = (part: Partial<PreviewChoices>): void => {
    remember({
      ...(part.kind === undefined ? {} : { preview: part.kind }),
      ...(part.beside === undefined ? {} : { previewBeside: part.beside }),
      ...(part.style === undefined ? {} : { previewStyle: part.style }),
    });
  };
  const show = (part: Partial<PreviewChoices>): void => {
    choose(part);
    go({ view: 'preview' });
  };

  return {
    choices,
    choose,
    /** The sheet is in sight: alone, or beside a preview. */
    sheet: route.view === 'write' || (shown && beside),
    /** Goes to where a field of the story is edited. */
    onField: (place: FieldPlace): void => {
      const onSheet = place === 'headline' || place === 'standfirst' || place === 'body';
      if (onSheet && !(shown && beside)) go({ view: 'write' });
      if (!onSheet) {
        openInspector();
        showInspector('story');
      }
      focusField(place);
    },
    commands: {
      'preview.page': () => {
        show({ kind: 'page' });
      },
      'preview.cards': () => {
        show({ kind: 'cards' });
      },
      'preview.galley': () => {
        show({ kind: 'galley' });
      },
      'preview.beside': () => {
        show({ beside: !(shown && beside) });
      },
    },
  };
}
