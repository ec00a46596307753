import type {NumberLanguage} from './language.js';

export const pl: NumberLanguage = {
  tag: 'pl',
  cardinals:
    'zero=0 jeden=1 jedna=1 jedno=1 jednego=1 jednej=1 jednym=1 jedną=1 dwa=2 dwie=2 dwóch=2 dwu=2 dwaj=2 dwoma=2 dwiema=2 trzy=3 trzech=3 trzej=3 trzem=3 trzema=3 cztery=4 czterech=4 czterej=4 czterem=4 czterema=4 pięć=5 pięciu=5 pięcio=5 sześć=6 sześciu=6 sześcio=6 siedem=7 siedmiu=7 siedmio=7 osiem=8 ośmiu=8 ośmio=8 dziewięć=9 dziewięciu=9 dziesięć=10 dziesięciu=10 dziesięcio=10 ' +
    'jedenaście=11 jedenastu=11 dwanaście=12 dwunastu=12 trzynaście=13 trzynastu=13 czternaście=14 czternastu=14 piętnaście=15 piętnastu=15 szesnaście=16 szesnastu=16 siedemnaście=17 siedemnastu=17 osiemnaście=18 osiemnastu=18 dziewiętnaście=19 dziewiętnastu=19 ' +
    'dwadzieścia=20 dwudziestu=20 dwudziesto=20 trzydziesto=30 czterdziesto=40 pięćdziesięcio=50 sześćdziesięcio=60 siedemdziesięcio=70 osiemdziesięcio=80 dziewięćdziesięcio=90 trzydzieści=30 trzydziestu=30 czterdzieści=40 czterdziestu=40 pięćdziesiąt=50 pięćdziesięciu=50 sześćdziesiąt=60 sześćdziesięciu=60 siedemdziesiąt=70 siedemdziesięciu=70 osiemdziesiąt=80 osiemdziesięciu=80 dziewięćdziesiąt=90 dziewięćdziesięciu=90 ' +
    'sto=100 stu=100 dwieście=200 dwustu=200 trzysta=300 trzystu=300 czterysta=400 czterystu=400 pięćset=500 pięciuset=500 sześćset=600 sześciuset=600 siedemset=700 siedmiuset=700 osiemset=800 ośmiuset=800 dziewięćset=900 dziewięciuset=900',
  scales:
    'setki=100 setek=100 tysiąc=1e3 tysiące=1e3 tysięcy=1e3 tysiąca=1e3 tysiącom=1e3 tysiącami=1e3 tysiącach=1e3 milion=1e6 miliony=1e6 milionów=1e6 miliona=1e6 milionach=1e6 milionami=1e6 miliard=1e9 miliardy=1e9 miliardów=1e9 miliarda=1e9 miliardach=1e9 bilion=1e12 biliony=1e12 bilionów=1e12 biliona=1e12',
  shortScales: 'tys=1e3 mln=1e6 mld=1e9 bln=1e12',
  ordinals:
    'pierwszy=1 pierwsza=1 pierwsze=1 pierwszego=1 pierwszej=1 pierwszym=1 pierwszą=1 drugi=2 druga=2 drugie=2 drugiego=2 drugiej=2 drugim=2 drugą=2 trzeci=3 trzecia=3 trzecie=3 trzeciego=3 trzeciej=3 trzecim=3 czwarty=4 czwarta=4 czwartego=4 czwartej=4 piąty=5 piąta=5 piątego=5 piątej=5 szósty=6 szósta=6 szóstego=6 siódmy=7 siódma=7 siódmego=7 ósmy=8 ósma=8 ósmego=8 dziewiąty=9 dziewiąta=9 dziesiąty=10 dziesiąta=10 dziesiątego=10 dwudziesty=20 dwudziesta=20 dwudziestego=20 trzydziesty=30 trzydziestego=30',
  halves:
    'pół=.5 półtora=1.5 półtorej=1.5 połowa=.5/2/50 połowy=.5/2/50 połowę=.5/2/50 połowie=.5/2 ćwierć=.25/4 kwadrans=15',
  others:
    'oba=2 obie=2 obu=2 obydwa=2 dwoje=2 dwójka=2 troje=3 trójka=3 czworo=4 dwukrotnie=2/100 trzykrotnie=3 podwoić=2/100 podwoił=2/100 podwoiła=2/100 podwójny=2 podwójna=2 potrójny=3 raz=1 dwa_razy=2 dziesiątki=10 dziesiątek=10 tuzin=12 para=2 pary=2 jedyny=1 jedyna=1 tercja=3 ' +
    'rok=1/12 tydzień=7/1 doba=24/1 dzień=1/24 dekada=10 dekady=10 wiek=100 wieku=100 południe=12 północ=0/12/24 kwartał=3 półrocze=6 godzina=1/60',
  months:
    'styczeń=1 stycznia=1 styczniu=1 luty=2 lutego=2 lutym=2 marzec=3 marca=3 marcu=3 kwiecień=4 kwietnia=4 kwietniu=4 maj=5 maja=5 maju=5 czerwiec=6 czerwca=6 czerwcu=6 lipiec=7 lipca=7 lipcu=7 sierpień=8 sierpnia=8 sierpniu=8 wrzesień=9 września=9 wrześniu=9 październik=10 października=10 październiku=10 listopad=11 listopada=11 listopadzie=11 grudzień=12 grudnia=12 grudniu=12',
  joiners: 'i z',
  glue: [],
  endings:
    '* letni letnia letnie letniego krotnie krotny krotna dniowy dniowa miesięczny miesięczna godzinny godzinna piętrowy osobowy osobowa',
  stems: 'dwudziest trzydziest czterdzie czterdziest dziesiąt dziesięci naści',
  attached: 'go ej ty tys mln mld zł proc letni* krotn*',
  ranges: 'do i lub a',
  percent: /[ \u00a0-]{0,2}proc(?:ent|\.)/iy,
  hour: /[ \u00a0]?(?:godzin|godz\b)/iy,
  spaced: true,
};
