import { ExternalLink, Video } from 'lucide-react';
import { $getNodeByKey, $setState, type NodeKey } from 'lexical';
import { $isAtomNode, atomState, type AtomFields } from '../../../shared/editor/index.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../ui/words/index.ts';
import { useServices } from '../services.ts';
import { AtomFrame } from './AtomFrame.tsx';
import { BlockField } from './BlockField.tsx';
import styles from './blocks.module.css';

type EmbedProps = { nodeKey: NodeKey; fields: Extract<AtomFields, { kind: 'embed' }> };

/** Something that lives elsewhere, as a card: nothing is fetched for it. */
export function EmbedCard({ nodeKey, fields }: EmbedProps) {
  const { embed } = words().editor;
  const { onOpenLink } = useServices();
  const address = URL.parse(fields.url);
  return (
    <AtomFrame nodeKey={nodeKey}>
      <div className={styles.embed}>
        <div className={styles.embedHead}>
          <Video size={16} aria-hidden />
          <span className={styles.host}>{address?.host ?? fields.url}</span>
          <span className={styles.path}>{address ? `${address.pathname}${address.search}` : ''}</span>
          <IconButton
            size="small"
            label={embed.open}
            icon={<ExternalLink size={14} />}
            onClick={() => {
              onOpenLink(fields.url);
            }}
          />
        </div>
        <BlockField
          nodeKey={nodeKey}
          label={embed.fallback}
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
