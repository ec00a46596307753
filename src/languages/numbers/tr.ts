import type {NumberLanguage} from './language.js';

export const tr: NumberLanguage = {
  tag: 'tr',
  cardinals:
    'sıfır=0 bir=1 iki=2 üç=3 dört=4 dörd=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90',
  scales:
    'yüz=100 yüzlerce=100 bin=1e3 binlerce=1e3 milyon=1e6 milyonlarca=1e6 milyar=1e9 milyarlarca=1e9 trilyon=1e12',
  shortScales: 'mn=1e6 mlr=1e9',
  ordinals:
    'birinci=1 ikinci=2 üçüncü=3 dördüncü=4 beşinci=5 altıncı=6 yedinci=7 sekizinci=8 dokuzuncu=9 onuncu=10 yirminci=20 otuzuncu=30 yüzüncü=100 ilk=1',
  halves: 'yarım=.5 buçuk=.5/30 yarı=.5/2/50 yarısı=.5/2/50 çeyrek=.25/4/15/25',
  others:
    'ikisi=2 her_ikisi=2 çift=2 ikiz=2 katı=2 iki_katı=2/100 katına=2/100 üçlü=3 düzine=12 onlarca=10 tek=1 kere=1 kez=1 ' +
    'yıl=1/12 hafta=7/1 gün=1/24 yüzyıl=100 yüzyılın=100 asır=100 öğle=12 öğlen=12 gece_yarısı=0/12/24 saat=1/60',
  months:
    'ocak=1 şubat=2 mart=3 nisan=4 mayıs=5 haziran=6 temmuz=7 ağustos=8 eylül=9 ekim=10 kasım=11 aralık=12 ' +
    'ocakta=1 şubatta=2 martta=3 nisanda=4 mayısta=5 haziranda=6 temmuzda=7 ağustosta=8 eylülde=9 ekimde=10 kasımda=11 aralıkta=12',
  joiners: 've',
  glue: [],
  endings:
    'de da den dan te ta ten tan e a ye ya i ı u ü si sı in ın un ün inci ıncı uncu üncü nci ncı ncu ncü er ar şer şar lü lu lik lık luk lük',
  stems: 'yirmi otuz kırk altmış yetmiş seksen doksan',
  attached: 'inci ıncı uncu üncü nci ncı ncu ncü er ar şer lik lık luk lük li lı lu lü',
  ranges: 'ile ila ve veya',
};
