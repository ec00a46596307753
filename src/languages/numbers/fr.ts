import type {NumberLanguage} from './language.js';

export const fr: NumberLanguage = {
  tag: 'fr',
  cardinals:
    'zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 ' +
    'vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90 quatre_vingt=80 quatre_vingts=80',
  scales:
    'cent=100 cents=100 mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 billion=1e12 billions=1e12',
  shortScales: 'mds=1e9 mrd=1e9',
  unsureScales: 'm=1e6 md=1e9 k=1e3 mio=1e6',
  ordinals:
    'premier=1 première=1 premiers=1 premières=1 deuxième=2 deuxièmes=2 second=2 seconde=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 onzième=11 douzième=12 quinzième=15 vingtième=20 trentième=30 cinquantième=50 centième=100',
  halves: 'demi=.5 demie=.5/30 moitié=.5/2/50',
  others:
    'double=2/100 doublé=2/100 doubler=2/100 doublement=2 triple=3/200 triplé=3/200 tripler=3/200 quadruple=4 tiers=3/33/67 quart=.25/4/15/25 quarts=4 dizaine=10 dizaines=10 douzaine=12 quinzaine=15/14 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 centaines=100 millier=1000 milliers=1000 paire=2 seul=1 seule=1 unique=1 ' +
    'an=1/12 année=1/12 décennie=10 décennies=10 siècle=100 siècles=100 semaine=7/1 jour=24/1 midi=12 minuit=0/12/24 trimestre=3 semestre=6 fois=1',
  months:
    'janvier=1 février=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 septembre=9 octobre=10 novembre=11 décembre=12 janv=1 févr=2 avr=4 juil=7 sept=9 oct=10 nov=11 déc=12',
  joiners: 'et',
  articles: 'de',
  stems: 'vingt trent quarant cinquant soixant',
  attached: 'er ère ème e es eme nd nde ers',
  ranges: 'à et ou au',
  percent: /[ \u00a0]{0,2}pour[ \u00a0]?cent/iy,
  hour: /[ \u00a0]?(?:h\b|h\d\d|heures?\b)/iy,
  spaced: true,
};
