import type {NumberLanguage} from './language.js';

export const pt: NumberLanguage = {
  tag: 'pt',
  cardinals:
    'zero=0 um=1 uma=1 dois=2 duas=2 três=3 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quatorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezassete=17 dezoito=18 dezenove=19 dezanove=19 ' +
    'vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 ' +
    'duzentos=200 duzentas=200 trezentos=300 trezentas=300 quatrocentos=400 quatrocentas=400 quinhentos=500 quinhentas=500 seiscentos=600 seiscentas=600 setecentos=700 setecentas=700 oitocentos=800 oitocentas=800 novecentos=900 novecentas=900',
  scales:
    'cem=100 cento=100 mil=1e3 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 mil_milhões=1e9 bilião=1e12 biliões=1e12 trilhão=1e12 trilhões=1e12',
  shortScales: 'mi=1e6 bi=1e9 mm=1e6',
  ordinals:
    'primeiro=1 primeira=1 primeiros=1 primeiras=1 segundo=2 segunda=2 segundos=2 terceiro=3 terceira=3 quarto=4 quarta=4 quartos=4 quinto=5 quinta=5 quintos=5 sexto=6 sexta=6 sétimo=7 sétima=7 oitavo=8 oitava=8 nono=9 nona=9 décimo=10 décima=10',
  halves: 'meio=.5 meia=.5/6/30 metade=.5/2/50',
  others:
    'ambos=2 ambas=2 par=2 casal=2 dobro=2/100 dobrou=2/100 duplo=2 dupla=2 triplo=3/200 triplicou=3/200 terço=3/33 terços=3/67 dúzia=12 dezena=10 dezenas=10 centena=100 centenas=100 milhar=1000 milhares=1000 único=1 única=1 só=1 ' +
    'ano=1/12 década=10 décadas=10 século=100 séculos=100 semana=7/1 dia=24/1 quinzena=15/14 meio-dia=12 meia-noite=0/12/24 trimestre=3 semestre=6',
  months:
    'janeiro=1 fevereiro=2 março=3 abril=4 maio=5 junho=6 julho=7 agosto=8 setembro=9 outubro=10 novembro=11 dezembro=12 jan=1 fev=2 mar=3 abr=4 jun=6 jul=7 ago=8 set=9 out=10 nov=11 dez=12',
  joiners: 'e',
  articles: 'de',
  stems: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa centos',
  attached: 'º ª o a mil',
  ranges: 'a e ou até',
  percent: /[ \u00a0]{0,2}por cento/iy,
  hour: /[ \u00a0]?(?:h\b|h\d\d|horas?\b)/iy,
  spaced: true,
};
