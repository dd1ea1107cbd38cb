import {
  Archive,
  FolderOpen,
  Info,
  Keyboard,
  Languages,
  ScrollText,
  SpellCheck,
  SunMoon,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { AboutSettings } from './AboutSettings.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { FolderSettings } from './FolderSettings.tsx';
import { KeySettings } from './keys/KeySettings.tsx';
import { LanguageSettings } from './LanguageSettings.tsx';
import { LookSettings } from './LookSettings.tsx';
import { ProfileSettings } from './ProfileSettings.tsx';
import { ProofingSettings } from './ProofingSettings.tsx';
import { RulesSettings } from './RulesSettings.tsx';

type SettingsPage = { id: string; icon: LucideIcon; Page: ComponentType };

/**
 * Every page of the settings, in the order of the list; the palette leads to them too. To add one: a component, a row
 * here, its name in `words/en/frame.ts` under `pages`.
 */
export const settingsPages = [
  { id: 'profile', icon: UserRound, Page: ProfileSettings },
  { id: 'look', icon: SunMoon, Page: LookSettings },
  { id: 'keys', icon: Keyboard, Page: KeySettings },
  { id: 'languages', icon: Languages, Page: LanguageSettings },
  { id: 'proofing', icon: SpellCheck, Page: ProofingSettings },
  { id: 'rules', icon: ScrollText, Page: RulesSettings },
  { id: 'folders', icon: FolderOpen, Page: FolderSettings },
  { id: 'backups', icon: Archive, Page: BackupSettings },
  { id: 'about', icon: Info, Page: AboutSettings },
] as const satisfies readonly SettingsPage[];

export type SettingsPageId = (typeof settingsPages)[number]['id'];
