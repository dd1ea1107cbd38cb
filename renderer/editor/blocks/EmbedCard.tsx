import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  AppWindow,
  AudioLines,
  ChartColumn,
  ExternalLink,
  FileText,
  MapPin,
  MessageSquareText,
  Unlink,
  Video,
  type LucideIcon,
} from 'lucide-react';
import { $createParagraphNode, $getNodeByKey, $setState, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { providerOf, type EmbedKind } from '../../../shared/article/embeds.ts';
import {
  $isAtomNode,
  $setLink,
  atomState,
  takeFocus,
  type AtomFields,
} from '../../../shared/editor/index.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../ui/words/index.ts';
import { HostNote } from '../questions/HostNote.tsx';
import { useServices } from '../services.ts';
import { AtomFrame } from './AtomFrame.tsx';
import { BlockField } from './BlockField.tsx';
import styles from './blocks.module.css';

type EmbedProps = { nodeKey: NodeKey; fields: Extract<AtomFields, { kind: 'embed' }> };

const ICONS: Record<EmbedKind, LucideIcon> = {
  video: Video,
  audio: AudioLines,
  post: MessageSquareText,
  map: MapPin,
  document: FileText,
  chart: ChartColumn,
  page: AppWindow,
};

/** Something that lives elsewhere, as a card: whose it is is known by its host, and nothing is fetched for it. */
export function EmbedCard({ nodeKey, fields }: EmbedProps) {
  const { embed } = words().editor;
  const say = words().copy.embed;
  const [editor] = useLexicalComposerContext();
  const { editable, onOpenLink } = useServices();
  const address = URL.parse(fields.url);
  const provider = providerOf(fields.url);
  const kind = provider?.kind ?? 'page';
  const Icon = ICONS[kind];

  const makeLink = (): void => {
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey);
        if (!node) return;
        const line = $createParagraphNode();
        node.replace(line);
        line.select();
        $setLink(editor, fields.url, fields.fallback || fields.url);
      },
      { tag: HISTORY_PUSH_TAG },
    );
    takeFocus(editor);
  };
  return (
    <AtomFrame nodeKey={nodeKey} name={provider?.name ?? embed.title}>
      <div className={styles.embed}>
        <div className={styles.embedHead}>
          <Icon size={16} aria-hidden />
          <span className={styles.host}>{provider?.name ?? address?.host ?? fields.url}</span>
          <span className={styles.embedKind}>{say.kinds[kind]}</span>
          <bdi className={styles.path} dir="ltr">
            {address ? `${provider ? address.host : ''}${address.pathname}${address.search}` : ''}
          </bdi>
          {editable && (
            <IconButton size="small" label={say.remove} icon={<Unlink size={14} />} onClick={makeLink} />
          )}
          <IconButton
            size="small"
            label={embed.open}
            icon={<ExternalLink size={14} />}
            onClick={() => {
              onOpenLink(fields.url);
            }}
          />
        </div>
        <HostNote typed={fields.url} />
        <BlockField
          nodeKey={nodeKey}
          label={say.title}
          value={fields.fallback}
          maxLength={2000}
          $write={(fallback) => {
            const node = $getNodeByKey(nodeKey);
            if ($isAtomNode(node))
              $setState(node, atomState, (old) => (old.kind === 'embed' ? { ...old, fallback } : old));
          }}
        />
      </div>
    </AtomFrame>
  );
}
