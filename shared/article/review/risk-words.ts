/**
 * Words that turn a sentence round, say who said it, or count, by the first part of a language tag. Whole words, lower case.
 * The word for one is left out where it is an article or a pronoun too.
 */
export type RiskWords = {
  negations: readonly string[];
  attributions: readonly string[];
  numbers: readonly string[];
};

const list = (words: string): string[] => words.split(' ');

export const RISK_WORDS: Readonly<Record<string, RiskWords>> = {
  en: {
    negations: list(
      "not no never none nobody nothing neither nor without cannot hardly barely denied denies deny don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't wouldn't shouldn't hasn't haven't hadn't",
    ),
    attributions: list(
      'said says saying told tells according alleged allegedly claimed claims reportedly stated accused admitted insisted argued confirmed denied',
    ),
    numbers: list(
      'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half quarter third twice double triple',
    ),
  },
  fr: {
    negations: list('ne pas jamais aucun aucune rien personne ni sans non'),
    attributions: list(
      'dit disait déclaré affirme affirmé selon assure assuré aurait prétend accusé explique expliqué',
    ),
    numbers: list(
      'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards douzaine dizaine centaine moitié tiers double triple',
    ),
  },
  de: {
    negations: list('nicht kein keine keinen keinem keiner nie niemals nichts niemand weder ohne nein'),
    attributions: list(
      'sagte sagt erklärte erklärt laut zufolge angeblich behauptete behauptet mutmaßlich teilte',
    ),
    numbers: list(
      'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden dutzend hälfte doppelt dreifach',
    ),
  },
  es: {
    negations: list('no nunca jamás nada nadie ninguno ninguna ningún ni sin tampoco'),
    attributions: list(
      'dijo dice declaró afirmó según aseguró presunto presunta presuntamente acusó explicó',
    ),
    numbers: list(
      'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil millón millones docena mitad doble triple',
    ),
  },
  pt: {
    negations: list('não nunca jamais nada ninguém nenhum nenhuma nem sem'),
    attributions: list(
      'disse diz declarou afirmou segundo alegou alegadamente suposto suposta acusou explicou',
    ),
    numbers: list(
      'dois duas três quatro cinco seis sete oito nove dez onze doze treze quinze vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento mil milhão milhões bilhão bilhões dúzia metade dobro triplo',
    ),
  },
  it: {
    negations: list('non mai nessuno nessuna niente nulla né senza no'),
    attributions: list('detto dice dichiarato affermato secondo presunto presunta accusato spiegato'),
    numbers: list(
      'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quindici venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille mila milione milioni miliardo miliardi dozzina metà doppio triplo',
    ),
  },
  nl: {
    negations: list('niet geen nooit niets niemand zonder noch nee'),
    attributions: list('zei zegt verklaarde volgens vermeend beweerde beweert vermoedelijk'),
    numbers: list(
      'twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend miljoen miljard dozijn helft dubbel driemaal',
    ),
  },
  nb: {
    negations: list('ikke ingen aldri intet ingenting uten verken nei'),
    attributions: list('sa sier sagt ifølge påstår påsto angivelig hevdet hevder forklarte'),
    numbers: list(
      'to tre fire fem seks sju syv åtte ni ti elleve tolv tjue tretti førti femti seksti sytti åtti nitti hundre tusen million millioner milliard milliarder dusin halvparten dobbelt',
    ),
  },
  sv: {
    negations: list('inte ingen inget inga aldrig ingenting utan varken nej'),
    attributions: list('sade säger sa enligt påstår påstod uppges hävdade hävdar'),
    numbers: list(
      'två tre fyra fem sex sju åtta nio tio elva tolv tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen miljon miljoner miljard miljarder dussin hälften dubbelt',
    ),
  },
  da: {
    negations: list('ikke ingen intet aldrig ingenting uden hverken nej'),
    attributions: list('sagde siger ifølge påstår påstod angiveligt hævdede hævder'),
    numbers: list(
      'to tre fire fem seks syv otte ni ti elleve tolv tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede tusind million millioner milliard milliarder dusin halvdelen dobbelt',
    ),
  },
  ru: {
    negations: list('не нет ни никогда никто ничего без'),
    attributions: list('сказал сказала заявил заявила сообщил сообщила якобы словам утверждает'),
    numbers: list(
      'два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто тысяча тысяч тысячи миллион миллионов миллиард миллиардов половина вдвое втрое',
    ),
  },
  ar: {
    negations: list('لا لم لن ليس ليست ما بدون دون غير'),
    attributions: list('قال قالت وقال وقالت صرح أعلن زعم بحسب وفقا ذكر أكد'),
    numbers: list(
      'اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية تسعة تسع عشرة عشر عشرون عشرين ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون مئة مائة ألف آلاف مليون ملايين مليار نصف ثلث ربع ضعف',
    ),
  },
  zh: {
    negations: list('不 没 没有 無 无 未 非 否 不是 不会'),
    attributions: list('说 表示 称 據 据 指出 声称 告诉'),
    numbers: list('二 两 兩 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 半 倍'),
  },
  ja: {
    negations: list('ない ず なかっ ません 無 非 未 否'),
    attributions: list('述べ 語っ と 話し によると 主張 発表'),
    numbers: list('二 三 四 五 六 七 八 九 十 百 千 万 億 半 倍 半分'),
  },
};
