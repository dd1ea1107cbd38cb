import { createContext, use } from 'react';

/** The zone in which the desk shows deadlines and embargoes: the one of the person's profile, not this computer's. */
export const DeskZone = createContext<string | undefined>(undefined);

export const useDeskZone = (): string | undefined => use(DeskZone);
