import type {NumberLanguage} from './language.js';

export const nl: NumberLanguage = {
  tag: 'nl',
  cardinals:
    'nul=0 een=1 één=1 eén=1 ene=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19 ' +
    'twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90',
  scales:
    'honderd=100 honderden=100 duizend=1e3 duizenden=1e3 miljoen=1e6 miljoenen=1e6 miljard=1e9 miljarden=1e9 biljoen=1e12 biljoenen=1e12',
  shortScales: 'mln=1e6 mld=1e9 mio=1e6',
  unsureScales: 'k=1e3 m=1e6',
  ordinals:
    'eerste=1 tweede=2 derde=3 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 tiende=10 elfde=11 twaalfde=12',
  halves: 'half=.5/6/30 anderhalf=1.5 anderhalve=1.5 tweeënhalf=2.5 halve=.5 helft=.5/2/50 kwart=.25/4/15/25',
  others:
    'beide=2 beiden=2 dubbel=2/100 dubbele=2 verdubbeld=2/100 verdubbelde=2/100 verdubbelen=2/100 verdrievoudigd=3/200 eenmaal=1 tweemaal=2 driemaal=3 tweevoudig=2 drievoudig=3 dozijn=12 tiental=10 tientallen=10 twintigtal=20 honderdtal=100 paar=2 enige=1 enkele=1 kwartaal=3 ' +
    'jaar=1/12 week=7/1 dag=1/24 decennium=10 decennia=10 eeuw=100 eeuwen=100 middag=12 middernacht=0/12/24 uur=1/60 keer=1',
  months:
    'januari=1 februari=2 maart=3 april=4 mei=5 juni=6 juli=7 augustus=8 september=9 oktober=10 november=11 december=12 jan=1 feb=2 mrt=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 okt=10 nov=11 dec=12',
  joiners: 'en',
  glue: ['en', 'ën'],
  endings: '* ste de voud voudig voudige jarig jarige daags daagse urig urige tal maal en er',
  stems: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend',
  attached: 'e ste de mln mld jarig* voud* maal',
  ranges: 'tot en of à',
  percent: /[ \u00a0-]{0,2}procent/iy,
  hour: /[ \u00a0]?(?:uur|u\b)/iy,
  spaced: true,
};
