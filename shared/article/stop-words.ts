/**
 * Words that say nothing about what a story is about: articles, prepositions, pronouns, auxiliaries. Short lists of the
 * commonest, by language subtag; a language that is not here has none, and nothing is left out of its text.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `a about after all also an and any are as at be been before being but by can could did do does for from get had has
    have he her him his how i if in into is it its just may more most no not of off on once one only or other our out over
    own said says she should so some such than that the their them then there these they this those through to too under
    until up us very was we were what when where which while who why will with would you your`,
  nb: `alle at av bare ble blir da de deg dem den denne der deres det dette di din du eller en er et etter for fra før ha
    han hans har hennes her hun hva hvem hvor i ikke inn jeg kan kom med meg men mot ned noe noen nå når og også om opp oss
    over på seg selv si sin sitt skal som så til under ut var ved vi vil være vært å`,
  sv: `alla att av bara blev bli blir de dem den denna deras dess det detta dig din du där då efter eller en ett från får
    för ha hade han hans har hennes hon hur här i icke in inte jag kan kunde man med men mot ned nu när någon något och
    också om oss på sedan sig sin sitt ska skulle som så till under upp ut var vara varit vi vid vill är över`,
  da: `af alle at blev blive bliver da de dem den denne der deres det dette dig din du efter eller en er et for fra få før
    ham han hans har havde hendes her hun hvad hvem hvor i ikke ind jeg kan kom man med mod ned nogen noget nu når og også
    om op os over på sig sin skal som så til ud under var ved vi vil være`,
  de: `aber alle als am an auch auf aus bei bis da damit das dass dem den der des die dies diese doch du durch ein eine
    einem einen einer eines er es für gegen hat hatte ich ihr im in ist ja kann kein keine mehr mit nach nicht noch nun nur
    ob oder ohne sehr sein sich sie sind so über um und uns unter vom von vor war was wenn wer wie wir wird zu zum zur`,
  fr: `à après au aussi aux avant avec ce ces cette comme contre d dans de des deux du elle en entre est et être fait il
    ils je l la le les leur lui mais même n ne nous on ont ou où par pas plus pour qu que qui s sa sans se ses si son sont
    sous sur toujours tout très un une vers vous y`,
  es: `a al algo ante como con contra cual cuando de del desde donde dos el ella en entre era es esta este esto fue ha han
    hasta hay la las le les lo los más me mi muy no nos o para pero por que quien se ser si sin sobre son su sus también tan
    te tras tu un una uno y ya`,
  pt: `a ao aos após as até com como contra da das de dela dele depois do dos e é ela ele em entre era essa esse esta este
    eu foi há isso já lhe mais mas me mesmo muito na não nas no nos num o os ou para pela pelo por que quem se sem ser seu
    sob sobre são só também tem um uma você`,
  it: `a ad ai al alla alle anche che chi ci come con contro da dai dal dalla degli dei del della delle di dopo e è ed era
    fra gli ha hanno i il in io la le lei lo loro lui ma mi nei nel nella non o per perché più prima quella quello questa
    questo se sei si sono su sua suo sul tra tutti un una uno`,
  nl: `aan al als bij dan dat de deze die dit door een en er geen had hebben heeft het hij hoe ik in is ja je kan maar meer
    men met mijn na naar niet nog nu of om ook op over te tegen toch tot uit van veel voor was wat we wel werd wie wij wordt
    ze zich zij zijn zo zonder zou`,
};

const sets = new Map<string, ReadonlySet<string>>();

/** The stop words of a language tag, in lower case; none for a language without a list. Nynorsk reads as Bokmål. */
export function stopWords(language: string): ReadonlySet<string> {
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  const key = base === 'nn' || base === 'no' ? 'nb' : base;
  const known = sets.get(key);
  if (known) return known;
  const made = new Set((LISTS[key] ?? '').split(/\s+/u).filter((word) => word !== ''));
  sets.set(key, made);
  return made;
}
