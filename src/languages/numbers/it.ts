import type {NumberLanguage} from './language.js';

export const it: NumberLanguage = {
  tag: 'it',
  cardinals:
    'zero=0 un=1 uno=1 una=1 due=2 tre=3 tré=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 ' +
    'venti=20 vent=20 trenta=30 trent=30 quaranta=40 quarant=40 cinquanta=50 cinquant=50 sessanta=60 sessant=60 settanta=70 settant=70 ottanta=80 ottant=80 novanta=90 novant=90',
  scales:
    'cento=100 mille=1e3 mila=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9 bilione=1e12 bilioni=1e12',
  shortScales: 'mln=1e6 mld=1e9 mio=1e6',
  ordinals:
    'primo=1 prima=1 primi=1 prime=1 secondo=2 seconda=2 secondi=2 terzo=3 terza=3 terzi=3 quarto=4 quarta=4 quarti=4 quinto=5 quinta=5 quinti=5 sesto=6 sesta=6 settimo=7 settima=7 ottavo=8 ottava=8 nono=9 nona=9 decimo=10 decima=10',
  halves: 'mezzo=.5/30 mezza=.5/30 metà=.5/2/50',
  others:
    'novecento=900/1900/20 ottocento=800/1800/19 settecento=700/1700/18 seicento=600/1600/17 cinquecento=500/1500/16 quattrocento=400/1400/15 trecento=300/1300/14 entrambi=2 entrambe=2 ambedue=2 coppia=2 paio=2 doppio=2/100 doppia=2 raddoppiato=2/100 raddoppiare=2/100 triplo=3/200 triplicato=3/200 dozzina=12 decina=10 decine=10 ventina=20 trentina=30 centinaio=100 centinaia=100 migliaio=1000 migliaia=1000 unico=1 unica=1 solo=1 sola=1 ' +
    'anno=1/12 decennio=10 decenni=10 secolo=100 secoli=100 settimana=7/1 giorno=24/1 mezzogiorno=12 mezzanotte=0/12/24 trimestre=3 semestre=6 quindicina=15',
  months:
    'gennaio=1 febbraio=2 marzo=3 aprile=4 maggio=5 giugno=6 luglio=7 agosto=8 settembre=9 ottobre=10 novembre=11 dicembre=12 gen=1 feb=2 mar=3 apr=4 mag=5 giu=6 lug=7 ago=8 set=9 sett=9 ott=10 nov=11 dic=12',
  joiners: 'e',
  articles: 'di',
  glue: [],
  endings: 'esimo esima esimi esime enne enni',
  stems: 'ventun ventidue ventitr trentun quarant cinquant sessant settant ottant novant cento',
  attached: 'º ª mila mln mld',
  ranges: 'a e o ai al fino',
  percent: /[ \u00a0]{0,2}per[ \u00a0]?cento/iy,
  hour: /[ \u00a0]?(?:ore\b|h\b)/iy,
  spaced: true,
};
