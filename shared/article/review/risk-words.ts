/** Words that turn a sentence round or say who said it, by the first part of a language tag. Whole words, lower case. */
export type RiskWords = { negations: readonly string[]; attributions: readonly string[] };

const list = (words: string): string[] => words.split(' ');

export const RISK_WORDS: Readonly<Record<string, RiskWords>> = {
  en: {
    negations: list(
      "not no never none nobody nothing neither nor without cannot hardly barely denied denies deny don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't wouldn't shouldn't hasn't haven't hadn't",
    ),
    attributions: list(
      'said says saying told tells according alleged allegedly claimed claims reportedly stated accused admitted insisted argued confirmed denied',
    ),
  },
  fr: {
    negations: list('ne pas jamais aucun aucune rien personne ni sans non'),
    attributions: list(
      'dit disait déclaré affirme affirmé selon assure assuré aurait prétend accusé explique expliqué',
    ),
  },
  de: {
    negations: list('nicht kein keine keinen keinem keiner nie niemals nichts niemand weder ohne nein'),
    attributions: list(
      'sagte sagt erklärte erklärt laut zufolge angeblich behauptete behauptet mutmaßlich teilte',
    ),
  },
  es: {
    negations: list('no nunca jamás nada nadie ninguno ninguna ningún ni sin tampoco'),
    attributions: list(
      'dijo dice declaró afirmó según aseguró presunto presunta presuntamente acusó explicó',
    ),
  },
  pt: {
    negations: list('não nunca jamais nada ninguém nenhum nenhuma nem sem'),
    attributions: list(
      'disse diz declarou afirmou segundo alegou alegadamente suposto suposta acusou explicou',
    ),
  },
  it: {
    negations: list('non mai nessuno nessuna niente nulla né senza no'),
    attributions: list('detto dice dichiarato affermato secondo presunto presunta accusato spiegato'),
  },
  nl: {
    negations: list('niet geen nooit niets niemand zonder noch nee'),
    attributions: list('zei zegt verklaarde volgens vermeend beweerde beweert vermoedelijk'),
  },
  nb: {
    negations: list('ikke ingen aldri intet ingenting uten verken nei'),
    attributions: list('sa sier sagt ifølge påstår påsto angivelig hevdet hevder forklarte'),
  },
  sv: {
    negations: list('inte ingen inget inga aldrig ingenting utan varken nej'),
    attributions: list('sade säger sa enligt påstår påstod uppges hävdade hävdar'),
  },
  da: {
    negations: list('ikke ingen intet aldrig ingenting uden hverken nej'),
    attributions: list('sagde siger ifølge påstår påstod angiveligt hævdede hævder'),
  },
  ru: {
    negations: list('не нет ни никогда никто ничего без'),
    attributions: list('сказал сказала заявил заявила сообщил сообщила якобы словам утверждает'),
  },
  ar: {
    negations: list('لا لم لن ليس ليست ما بدون دون غير'),
    attributions: list('قال قالت وقال وقالت صرح أعلن زعم بحسب وفقا ذكر أكد'),
  },
  zh: {
    negations: list('不 没 没有 無 无 未 非 否 不是 不会'),
    attributions: list('说 表示 称 據 据 指出 声称 告诉'),
  },
  ja: {
    negations: list('ない ず なかっ ません 無 非 未 否'),
    attributions: list('述べ 語っ と 話し によると 主張 発表'),
  },
};
