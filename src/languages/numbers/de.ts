import type {NumberLanguage} from './language.js';

export const de: NumberLanguage = {
  tag: 'de',
  cardinals:
    'null=0 ein=1 eins=1 eine=1 einen=1 einem=1 einer=1 eines=1 zwei=2 zwo=2 drei=3 dreier=3 zweier=2 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 ' +
    'dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 dreissig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90',
  scales:
    'hundert=100 hunderte=100 hunderten=100 tausend=1e3 tausende=1e3 tausenden=1e3 million=1e6 millionen=1e6 milliarde=1e9 milliarden=1e9 billion=1e12 billionen=1e12',
  shortScales: 'tsd=1e3 mio=1e6 mill=1e6 mrd=1e9 bio=1e12',
  ordinals:
    'erste=1 ersten=1 erster=1 erstes=1 erstem=1 zweite=2 zweiten=2 zweiter=2 zweites=2 dritte=3 dritten=3 dritter=3 drittes=3 siebte=7 siebten=7 siebter=7 achte=8 achten=8 achter=8',
  halves:
    'halb=.5/6/30 halbe=.5 halben=.5 halber=.5 halbes=.5 viertel=.25/4/15/25 anderthalb=1.5 eineinhalb=1.5 zweieinhalb=2.5 dreieinhalb=3.5',
  others:
    'jeder=1 jede=1 jedes=1 jeden=1 beide=2 beiden=2 beider=2 beides=2 hälfte=.5/2/50 hälften=2 drittel=3/33/67 fünftel=5 zehntel=10 doppelt=2/100 doppelte=2/100 doppelten=2/100 verdoppelt=2/100 verdoppelte=2/100 verdoppeln=2/100 verdreifacht=3/200 verdreifachte=3/200 dutzend=12 dutzende=12 paar=2 einmal=1 zweimal=2 dreimal=3 viermal=4 einzige=1 einzigen=1 einziger=1 ' +
    'jahr=1/12 jahrzehnt=10 jahrzehnte=10 jahrzehnten=10 jahrhundert=100 jahrhunderts=100 jahrhunderte=100 jahrtausend=1000 woche=7/1 tag=24/1 mittag=12 mitternacht=0/12/24 zwanziger=20/1920 dreißiger=30/1930 vierziger=40/1940 fünfziger=50/1950 sechziger=60/1960 siebziger=70/1970 achtziger=80/1980 neunziger=90/1990',
  months:
    'januar=1 jänner=1 februar=2 märz=3 april=4 mai=5 juni=6 juli=7 august=8 september=9 oktober=10 november=11 dezember=12 jan=1 feb=2 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 okt=10 nov=11 dez=12',
  joiners: 'und',
  glue: ['und'],
  endings:
    '* mal malig fach fache fachen facher teilig teilige jährig jährige jährigen jähriger jähriges tägig tägige tägigen wöchig wöchige wöchigen stündig stündige stündigen monatig monatige monatigen stellig stellige stelligen köpfig köpfige köpfigen te ten ter tes tem ste sten ster stes stem tel teln ling linge jahres er ern',
  stems: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend',
  attached: 'er ern fach* jährig* tägig* wöchig* stündig* mal te ten tsd mio mrd',
  ranges: 'bis und oder',
  percent: /[ \u00a0-]{0,2}prozent/iy,
  hour: /[ \u00a0]?uhr/iy,
  spaced: true,
  adjustments: [
    {after: /er[- ](?:Jahre|Jahren)/y, digits: 2, add: value => [1900 + value]},
    {after: /[- ]?(?:fach|mal\b)/y, add: value => [value - 1, value + 1, value * 100]},
  ],
};
