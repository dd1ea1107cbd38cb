/** The rules a desk begins with: plain news English, to be changed, switched off or thrown away. */
export const STARTER_RULES = `# House style. One rule a block; lines that begin with # are remarks.
#
#   kind      existence, substitution, consistency, capitalisation, length, repetition, occurrence
#   level     note (a hint), warn (look at it), must (may not go out so)
#   language  en is every English, en-GB only that; leave it out for all
#   where     headline, standfirst, body, heading, quote, caption, description; leave it out for all
#   except    words the rule never speaks about
#   quoted    true: also what people said; else direct speech is left as it was said
#   message   {found} stands for the words that were found, {instead} for what to write

rules:
  # Attribution
  - id: said
    kind: substitution
    level: note
    language: en
    message: “{instead}” is plainer and takes no side.
    swap:
      stated that: said that
      remarked that: said that
      opined that: said that
      commented that: said that
      noted that: said that
  - id: claimed
    kind: existence
    level: warn
    language: en
    message: “{found}” casts doubt or assumes guilt. Is that meant? Else “said”.
    words: [claimed that, claims that, admitted that, admits that]
  - id: allegedly
    kind: existence
    level: warn
    language: en
    message: “{found}” does not protect anyone. Say who alleges it.
    words: [allegedly, reportedly, it is understood that, it is believed that, sources say]

  # Figures, money, dates
  - id: per-cent
    kind: consistency
    level: warn
    language: en
    message: This story writes “{way}” elsewhere.
    ways: [per cent, percent]
  - id: percentage-points
    kind: existence
    level: note
    language: en
    message: A change between two percentages is in percentage points. Check which is meant.
    pattern: '(?:rose|fell|up|down|increased|decreased) (?:by )?\\d{1,3}(?:\\.\\d{1,2})? ?(?:%|per ?cent)'
  - id: ordinal-dates
    kind: existence
    level: warn
    language: en
    message: Write dates without st, nd, rd or th.
    pattern: '\\b\\d{1,2}(?:st|nd|rd|th) (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b'
  - id: yesterday
    kind: existence
    level: note
    language: en
    message: “{found}” is wrong as soon as the story is read on another day. Name the day.
    words: [yesterday, tomorrow, last night]
  - id: am-pm
    kind: existence
    level: note
    language: en
    message: Times are written 3pm or 10.30am, without spaces or full points.
    pattern: '\\b\\d{1,2}(?:[.:]\\d{2})? (?:[ap]\\.m\\.|[ap]m\\b)'
  - id: currently
    kind: existence
    level: note
    language: en
    message: “{found}” can nearly always go.
    words: [currently, at this moment in time, at the present time]

  # Plain words
  - id: plain-words
    kind: substitution
    level: note
    language: en
    message: “{instead}” is the plainer word.
    swap:
      utilise: use
      utilize: use
      utilised: used
      utilized: used
      commence: [begin, start]
      commenced: [began, started]
      purchase: buy
      purchased: bought
      prior to: before
      in order to: to
      in the event that: if
      due to the fact that: because
      despite the fact that: although
      approximately: about
      assist: help
      endeavour: try
      in close proximity to: near
      with regard to: about
      a large number of: many
      the majority of: most
      passed away: died
  - id: needless-words
    kind: substitution
    level: note
    language: en
    message: “{instead}” says it all.
    swap:
      advance planning: planning
      close scrutiny: scrutiny
      end result: result
      final outcome: outcome
      free gift: gift
      future plans: plans
      completely destroyed: destroyed
      very unique: unique
      revert back: revert
      still remains: remains
      new initiative: initiative
  - id: cliches
    kind: existence
    level: note
    language: en
    message: “{found}” has been read too often to be seen.
    words:
      - a raft of
      - at the end of the day
      - bitter blow
      - game changer
      - only time will tell
      - perfect storm
      - shrouded in mystery
      - sparked outrage
      - war-torn
      - went viral
      - white elephant
      - tip of the iceberg
      - level playing field
      - ticking time bomb
  - id: journalese
    kind: substitution
    level: note
    language: en
    where: [body, standfirst]
    message: Nobody says “{found}” aloud.
    swap:
      slammed: [criticised, attacked]
      blasted: [criticised, attacked]
      lambasted: [criticised, attacked]
      axed: [cut, closed, dismissed]
      probe into: inquiry into
  - id: vague-quantity
    kind: existence
    level: note
    language: en
    message: How many? A figure is better than “{found}”.
    words: [a number of, several, numerous, countless, a handful of]

  # People
  - id: titles
    kind: substitution
    level: note
    language: en
    message: Titles are written without a full point.
    swap:
      Mr.: Mr
      Mrs.: Mrs
      Ms.: Ms
      Dr.: Dr
      Prof.: Prof
  - id: people-first
    kind: substitution
    level: warn
    language: en
    message: “{found}” makes a person into a condition.
    swap:
      the disabled: disabled people
      the homeless: homeless people
      the elderly: older people
      the mentally ill: people with mental illness
      committed suicide: [died by suicide, took their own life]
      illegal immigrants: [undocumented migrants, people without papers]
  - id: roles
    kind: substitution
    level: note
    language: en
    message: Name the work, not the sex of who does it.
    swap:
      chairman: chair
      fireman: firefighter
      firemen: firefighters
      policeman: police officer
      policemen: police officers
      spokesman: [spokesperson, spokeswoman]
  - id: offices
    kind: capitalisation
    level: note
    language: en
    where: [body, standfirst, caption]
    message: Offices and bodies take small letters unless they stand before a name.
    words: [city council, council leader, planning committee]

  # Spelling the desk has settled
  - id: internet
    kind: capitalisation
    level: note
    language: en
    message: The desk writes “{instead}”.
    words: [internet, website, email, World Wide Web, iPhone, WhatsApp, YouTube]
  - id: adviser
    kind: consistency
    level: note
    language: en
    message: This story writes “{way}” elsewhere.
    ways: [adviser, advisor]
  - id: web-words
    kind: substitution
    level: note
    language: en
    message: The desk writes “{instead}”.
    swap:
      e-mail: email
      web site: website
      on-line: online
      co-operate: cooperate
      co-ordinate: coordinate

  # Shape
  - id: long-sentence
    kind: length
    level: note
    message: A sentence of more than 40 words is hard to hold in the mind.
    of: sentence
    most: 40
  - id: long-paragraph
    kind: length
    level: note
    message: A paragraph of more than 110 words is a grey block on a screen.
    of: paragraph
    most: 110
  - id: headline-length
    kind: length
    level: warn
    message: Search results cut a headline after 110 characters.
    of: headline
    most: 110
    count: characters
  - id: headline-case
    kind: capitalisation
    level: note
    language: en
    where: headline
    message: Headlines take a capital only at the start and on names.
    style: sentence
  - id: headline-question
    kind: existence
    level: note
    where: headline
    message: If the answer is no, it is not a headline. If it is yes, say so.
    pattern: '\\?$'
  - id: exclamation
    kind: existence
    level: note
    message: The news is surprising enough without it.
    where: [headline, standfirst, body]
    pattern: '!'
  - id: doubled-word
    kind: repetition
    level: warn
    message: The same word twice running.
  - id: however
    kind: occurrence
    level: note
    language: en
    message: “{found}” more than once in a paragraph argues with itself.
    words: [however, but]
    most: 2
`;
