import type {NumberLanguage} from './language.js';

export const en: NumberLanguage = {
  tag: 'en',
  cardinals:
    'zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 ' +
    'twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 ',
  scales:
    'hundred=100 hundreds=100 thousand=1e3 thousands=1e3 million=1e6 millions=1e6 billion=1e9 billions=1e9 trillion=1e12 trillions=1e12 ' +
    'lakh=1e5 lakhs=1e5 lac=1e5 lacs=1e5 crore=1e7 crores=1e7 quadrillion=1e15',
  shortScales: 'mn=1e6 mln=1e6 bn=1e9 bln=1e9 tn=1e12 trn=1e12',
  unsureScales: 'dozen=12 k=1e3 m=1e6 b=1e9 t=1e12 cr=1e7',
  ordinals:
    'first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 ' +
    'twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 seventieth=70 eightieth=80 ninetieth=90 hundredth=100 thousandth=1e3 ' +
    'thirds=3/33/67 fourths=4 quarters=4 fifths=5 sixths=6 sevenths=7 eighths=8 ninths=9 tenths=10',
  halves: 'half=.5/2/50/30/6 halves=.5/2 quarter=.25/4/15/25/3',
  others:
    'twenties=20/1920 thirties=30/1930 forties=40/1940 fifties=50/1950 sixties=60/1960 seventies=70/1970 eighties=80/1980 nineties=90/1990 hex=16 hexadecimal=16 decimal=10 octal=8 binary=2 zeros=0 zeroes=0 ones=1 twos=2 once=1 twice=2 thrice=3 single=1 sole=1 alone=1 both=2 pair=2 pairs=2 couple=2 double=2/100 doubled=2/1/100 doubles=2/1/100 doubling=2/1/100 twofold=2 twin=2 twins=2 dual=2 triple=3/2/200 tripled=3/2/200 threefold=3 quadruple=4/3 quadrupled=4/3 quintuple=5 sextuple=6 ' +
    'dozen=12/10 dozens=12/24/10/20/30 halved=.5/50 quarterly=3/4 quartile=4 annual=1 an=1 a=1 each=1 per=1 decade=10 decades=10 century=100 centuries=100 fortnight=2/14/15 week=7/1 month=1/30 year=1/12/365 day=1/24 hour=1/60 minute=60/1 ' +
    'biennial=2 monozygotic=1 weekly=1/7 daily=1/24 monthly=1 yearly=1 noon=12 midday=12 midnight=0/24/12 nil=0 none=0 no=0 score=20 teens=13 centenary=100 centennial=100 bicentennial=200 primary=1 secondary=2 tertiary=3 penultimate=2 another=1 other=1 bilateral=2 trilateral=3 mono=1 tri=3 duo=2 trio=3 quartet=4 quintet=5 ' +
    'octogenarian=80 nonagenarian=90 centenarian=100 millennium=1000 millennia=1000 semester=6/2',
  months:
    'january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12 jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12',
  joiners: 'and',
  articles: 'a an of',
  attached: 'st nd rd th s am pm fold yo year* day* week* month* yuan mn mln bn tn cr k b t',
  ranges: 'to and or through until',
  counter: /(?:rd)?[- ](?:part(?:y|ies)|tuples?|way|foot|D|dimensional|arguments?|characters?)\b/y,
  percent: /[ \u00a0-]{0,2}per[ -]?cent(?!ile)/iy,
  hour: /\s?(?:[ap]\.?m\b|o['’]clock|hours?\b)/iy,
  stems: '',
  measures:
    'mile=1.609 miles=1.609 mi=1.609 mph=1.609 foot=.3048/30.48 feet=.3048/30.48 ft=.3048/30.48 inch=2.54/25.4 inches=2.54/25.4 yard=.9144 yards=.9144 yd=.9144 ' +
    'pound=.4536/453.6 pounds=.4536/453.6 lb=.4536/453.6 lbs=.4536/453.6 ounce=28.35 ounces=28.35 oz=28.35 stone=6.35 acre=.4047 acres=.4047 gallon=3.785/4.546 gallons=3.785/4.546 pint=.473/.568 pints=.473/.568 square_mile=2.59 square_miles=2.59 square_feet=.0929 square_foot=.0929',
  adjustments: [
    {after: /[ -]centur(?:y|ies)\b/y, add: value => [value * 100]},
    {after: /[ -]decades?\b/y, add: value => [value * 10]},
    {after: /[- ]?(?:fold|times)\b/iy, add: value => [value - 1, value + 1, value * 100]},
    // "the 80s" are the 1980s.
    {after: /['’]?s\b/y, digits: 2, add: value => [1900 + value]},
    {after: /(?::\d\d)?\s?p\.?m/iy, add: value => (value <= 12 ? [value + 12] : [])},
  ],
};
