import type {NumberLanguage} from './language.js';

export const es: NumberLanguage = {
  tag: 'es',
  cardinals:
    'cero=0 un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 ' +
    'veinte=20 veintiuno=21 veintiún=21 veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 ' +
    'doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900',
  scales:
    'cien=100 ciento=100 cientos=100 mil=1e3 miles=1e3 millón=1e6 millon=1e6 millones=1e6 mil_millones=1e9 millardo=1e9 millardos=1e9 billón=1e12 billones=1e12',
  shortScales: 'mill=1e6 mm=1e6',
  unsureScales: 'm=1e6 k=1e3 b=1e9',
  ordinals:
    'primer=1 primera=1 primero=1 primeros=1 primeras=1 segundo=2 segunda=2 segundos=2 segundas=2 tercer=3 tercera=3 tercero=3 terceros=3 cuarto=4 cuarta=4 cuartos=4 quinto=5 quinta=5 quintos=5 sexto=6 sexta=6 séptimo=7 séptima=7 octavo=8 octava=8 noveno=9 novena=9 décimo=10 décima=10',
  halves: 'medio=.5 media=.5/30 mitad=.5/2/50',
  others:
    'ambos=2 ambas=2 par=2 pareja=2 doble=2/100 dobles=2 duplicó=2/100 duplicar=2/100 duplicado=2/100 triple=3/200 triplicó=3/200 cuádruple=4 tercio=3/33 tercios=3/67 docena=12 docenas=12/24 decena=10 decenas=10/20 quincena=15/2 centenar=100 centenares=100 millar=1000 millares=1000 único=1 única=1 sola=1 solo=1 vez=1 ' +
    'año=1/12 década=10 décadas=10 siglo=100 siglos=100 semana=7/1 día=24/1 mediodía=12 medianoche=0/12/24 trimestre=3 semestre=6 bienio=2 trienio=3 veintena=20 treintena=30',
  months:
    'enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 setiembre=9 octubre=10 noviembre=11 diciembre=12 ene=1 feb=2 mar=3 abr=4 may=5 jun=6 jul=7 ago=8 sep=9 sept=9 oct=10 nov=11 dic=12',
  joiners: 'y',
  articles: 'de',
  stems: 'veint treint cuarent cincuent sesent setent ochent novent cient',
  attached: 'º ª o a er ro ra mo ma',
  ranges: 'a y o al hasta',
  percent: /[ \u00a0]{0,2}por ciento/iy,
  hour: /[ \u00a0]?(?:h\b|horas?\b)/iy,
  spaced: true,
};
