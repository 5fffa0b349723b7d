/** Words people use to ask rather than to say what they need. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'a about after all also am an and any are as at be been before being both but by can cannot could did do does doing',
    'done every few for from get gets getting give going got had has have having he help helps her here him his how i',
    'if in into is it its just know let like ll look looking make makes making may me might more most much must my need',
    'needs no nor not now of off on once one only or other our out over own please s same see she should so some someone',
    'somebody something such t take takes taking tell than thank thanks that the their them then there these they thing',
    'things this those through to too try trying under until up us use used uses using very want wants was way we were',
    'what when where which while who whom why will with would you your yours re ve d m hi hello agent agents anyone',
    'actually again already always anybody anything ever everybody everything else even instead keep keeps kept lot lots maybe',
    'never nobody nothing quite really still whenever without aren cant couldn didn doesn don hasn haven isn shouldn wasn won',
    'wouldn',
  ]
    .join(' ')
    .split(' '),
);

/**
 * Words that are also names of the trade, where they are meant as everybody means them: “before we go live”, “the rest of the
 * team”, “react to an outage”.
 */
export const everydayUses = new RegExp(
  [
    String.raw`\bgo(?= (?:live|down|up|wrong|through|back|into|away|ahead|off|public|beyond|offline|online|missing|unnoticed|stale)\b)`,
    String.raw`(?<=\b(?:we|you|i|they|it|things|everything|should|will|would|can|could|must|lets|let['’]s|does|do|did|not|\w+n['’]t) )go\b`,
    String.raw`\brest(?= of\b)`,
    String.raw`(?<=\b(?:to|we|you|they|should|will|would|can|could|must|not|it|i|\w+n['’]t) )react(?= to\b)`,
    String.raw`\bexpress(?= (?:our|my|your|their|its|thanks|concerns?|doubts?)\b)`,
    String.raw`(?<=\b(?:off the|guard) )rails\b`,
    String.raw`\bspring(?= clean)`,
    String.raw`\bswift(?= (?:action|answers?|feedback|repl(?:y|ies)|resolution|responses?)\b)`,
  ].join('|'),
  'gu',
);
