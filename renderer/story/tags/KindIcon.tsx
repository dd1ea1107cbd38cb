import { Building2, CalendarDays, MapPin, User } from 'lucide-react';
import type { Entity } from '../../../shared/article/meta.ts';
import { words } from '../../ui/words/index.ts';
import styles from './tags.module.css';

const ICONS = { person: User, organisation: Building2, place: MapPin, event: CalendarDays };

/** The picture of a kind of name; its word is read aloud. */
export function KindIcon({ kind }: { kind: Entity['kind'] }) {
  const Icon = ICONS[kind];
  return (
    <span className={styles.icon} title={words().story.tags.kinds[kind]}>
      <Icon size={14} aria-hidden />
      <span className="visually-hidden">{words().story.tags.kinds[kind]}</span>
    </span>
  );
}
