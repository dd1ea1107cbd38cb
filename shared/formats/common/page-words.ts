/** The few words a page says itself, in the story's language; they are part of the format, not of the app. */
type PageWords = { correction: string; embargo: string };

const WORDS: Record<string, PageWords> = {
  en: { correction: 'Correction', embargo: 'Embargoed until' },
  nb: { correction: 'Rettelse', embargo: 'Sperrefrist til' },
  nn: { correction: 'Retting', embargo: 'Sperrefrist til' },
  sv: { correction: 'Rättelse', embargo: 'Embargo till' },
  da: { correction: 'Rettelse', embargo: 'Klausuleret til' },
  de: { correction: 'Korrektur', embargo: 'Sperrfrist bis' },
  fr: { correction: 'Rectificatif', embargo: 'Sous embargo jusqu’au' },
  es: { correction: 'Corrección', embargo: 'Embargado hasta' },
  ar: { correction: 'تصحيح', embargo: 'محظور النشر حتى' },
  he: { correction: 'תיקון', embargo: 'באמברגו עד' },
  zh: { correction: '更正', embargo: '禁止发布至' },
  ja: { correction: '訂正', embargo: '解禁日時' },
};
const ENGLISH: PageWords = { correction: 'Correction', embargo: 'Embargoed until' };

export const pageWords = (language: string): PageWords =>
  WORDS[language.split('-')[0]?.toLowerCase() ?? ''] ?? ENGLISH;
