import {profileOf} from './word-profile.js';

/**
 * Irregular verbs that take an object: base form, past tense, past participle, with `|` between two variants of a form.
 * Excludes verbs that can't be passive (come, go, be, rise).
 */
const list =
  'awake awoke awoken,bear bore borne,beat beat beaten,beget begot begotten,begin began begun,bend bent bent,beset beset beset,bet bet bet,bid bid bid|bidden,bind bound bound,bite bit bitten,bleed bled bled,blow blew blown,break broke broken,breed bred bred,bring brought brought,broadcast broadcast broadcast,build built built,burn burnt burnt,burst burst burst,buy bought bought,cast cast cast,catch caught caught,choose chose chosen,cling clung clung,cut cut cut,deal dealt dealt,dig dug dug,do did done,draw drew drawn,dream dreamt dreamt,drink drank drunk,drive drove driven,eat ate eaten,feed fed fed,feel felt felt,fight fought fought,find found found,fling flung flung,fly flew flown,forbid forbade forbidden,forget forgot forgotten,forgive forgave forgiven,forsake forsook forsaken,freeze froze frozen,get got got|gotten,give gave given,grind ground ground,grow grew grown,hang hung hung,hear heard heard,hew hewed hewn,hide hid hidden,hit hit hit,hold held held,hurt hurt hurt,input input input,inlay inlaid inlaid,keep kept kept,knit knit knit,know knew known,lay laid laid,lead led led,leap leapt leapt,learn learnt learnt,leave left left,lend lent lent,let let let,light lit lit,lose lost lost,make made made,mean meant meant,meet met met,mow mowed mown,offset offset offset,overcome overcame overcome,partake partook partaken,pay paid paid,proofread proofread proofread,prove proved proven,put put put,quit quit quit,read read read,rid rid rid,ride rode ridden,ring rang rung,run ran run,saw sawed sawn,say said said,see saw seen,seek sought sought,sell sold sold,send sent sent,set set set,sew sewed sewn,shake shook shaken,shave shaved shaven,shear sheared shorn,shed shed shed,shoe shod shod,shoot shot shot,show showed shown,shrink shrank shrunk,shut shut shut,sing sang sung,sink sank sunk,slay slew slain,sling slung slung,slit slit slit,smite smote smitten,sow sowed sown,speak spoke spoken,speed sped sped,spell spelt spelt,spend spent spent,spill spilt spilt,spin spun spun,spit spat spat,split split split,spoil spoilt spoilt,spread spread spread,squeeze squeezed squeezed,steal stole stolen,stick stuck stuck,sting stung stung,strew strewed strewn,strike struck struck|stricken,string strung strung,swear swore sworn,sweep swept swept,swing swung swung,take took taken,teach taught taught,tear tore torn,tell told told,think thought thought,throw threw thrown,thrust thrust thrust,tread trod trodden,understand understood understood,undergo underwent undergone,uphold upheld upheld,upset upset upset,wake woke woken,wear wore worn,weave wove woven,weep wept wept,win won won,wind wound wound,withdraw withdrew withdrawn,withhold withheld withheld,withstand withstood withstood,wring wrung wrung,write wrote written';

/** Irregular verbs without a passive, in the same format. */
const intransitive =
  'become became become,come came come,fall fell fallen,go went gone,arise arose arisen,rise rose risen,sit sat sat,sleep slept slept,stand stood stood';

interface IrregularVerb {
  readonly base: string;
  readonly past: string;
}

const byParticiple = new Map<string, IrregularVerb>(
  formsIn(list).flatMap(({base, past, participles}) =>
    participles.map((participle): [string, IrregularVerb] => [participle, {base, past}]),
  ),
);

/** An irregular verb in its three forms. */
interface Forms {
  readonly base: string;
  readonly past: string;
  /** The most common form comes first. */
  readonly participles: readonly string[];
}

const verbs = formsIn(`${list},${intransitive}`);
const byPast = new Map(verbs.map(verb => [verb.past, verb]));
const byBase = new Map(verbs.map(verb => [verb.base, verb]));

function formsIn(entries: string): Forms[] {
  return entries.split(',').map(entry => {
    const [base = '', past = '', participles = ''] = entry.split(' ');
    return {base, past, participles: participles.split('|')};
  });
}

/** The irregular verb with a past tense: "go" for "went". */
export function irregularPast(past: string): Forms | undefined {
  return byPast.get(past);
}

/** The past participle of a verb, given its base form: "gone" for "go", "planned" for "plan". */
export function participleOf(base: string): string {
  const irregular = byBase.get(base);
  if (irregular) return irregular.participles[0]!;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  const doubled = `${base}${base.at(-1)}ed`;
  return (profileOf(doubled)?.participle ?? 0) > 0 ? doubled : `${base}ed`;
}

/** Prefixes that form new verbs from irregular ones: rewritten, overtaken, mistaken, unbound. */
const prefix = /^(re|over|under|out|mis|fore|pre|un|inter|co)-?(?=\p{L}{3})/u;

/** The irregular verb with a past participle. */
export function irregularVerb(participle: string): IrregularVerb | undefined {
  const whole = byParticiple.get(participle);
  if (whole) return whole;
  const before = prefix.exec(participle)?.[0];
  const stem = before && byParticiple.get(participle.slice(before.length));
  return stem ? {base: before + stem.base, past: before + stem.past} : undefined;
}

/** The base form of a regular past participle: the lemma from the tagger, or a verb of edited English. */
export function regularBase(participle: string, lemma: string): string | undefined {
  const [, stem] = /^(.+)ed$/.exec(participle) ?? [];
  if (stem === undefined) return undefined;
  if (lemma !== participle && makes(lemma, participle)) return lemma;
  const isVerb = (base: string): boolean => (profileOf(base)?.base ?? 0) > 0 && makes(base, participle);
  return [`${stem}e`, stem, `${stem.slice(0, -1)}y`, stem.slice(0, -1)].find(isVerb);
}

/** Whether a regular verb has a past tense: approved, carried, planned, mailed. */
function makes(base: string, past: string): boolean {
  if (base.endsWith('e')) return past === `${base}d`;
  if (/[^aeiou]y$/.test(base)) return past === `${base.slice(0, -1)}ied`;
  return past === `${base}ed` || (/[aeiou][bdglmnprt]$/.test(base) && past === `${base}${base.at(-1)}ed`);
}

/** The third person of a verb: "approves", "carries", "does". */
export function thirdPerson(base: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}
