import type {NumberLanguage} from './language.js';

export const ko: NumberLanguage = {
  tag: 'ko',
  cardinals:
    '하나=1 한=1 둘=2 두=2 셋=3 세=3 석=3 넷=4 네=4 넉=4 다섯=5 여섯=6 일곱=7 여덟=8 아홉=9 열=10 스물=20 스무=20 서른=30 마흔=40 쉰=50 예순=60 일흔=70 여든=80 아흔=90',
  scales: '',
  unsureScales: 'k=1e3 m=1e6',
  ordinals: '첫=1 첫째=1 둘째=2 셋째=3 넷째=4 첫번째=1 두번째=2 세번째=3',
  halves: '반=.5/30 절반=.5/2/50',
  others:
    '한번=1 두번=2 두배=2/100 세배=3/200 하루=1/24 이틀=2 사흘=3 나흘=4 열흘=10 보름=15 일주일=7/1 한달=1/30 일년=1/12 반년=6/.5 세기=100 정오=12 자정=0/12/24 분기=3 십년=10 유일한=1 유일=1 모두=2 둘다=2 쌍=2',
  glue: [],
  endings: '번째 개 명 번 가지 배 달 시 살 장 권 마리 대 사람 은 는 이 가 을 를 의 도 로 에 씩',
  unspaced: true,
  counter: /진수|진법|차원/y,
  hour: /\s?시(?![간\p{L}])/uy,
  percent: /\s?(?:퍼센트|프로(?!\p{L}))/uy,
  characters: {
    runs: /[영공일이삼사오육륙칠팔구십백천만억조]{2,}|[일이삼사오육칠팔구](?=[월년층위등차호])/g,
    needsScale: true,
    scaleAfter: /\s?[여수몇]?([십백천만억조]{1,3})/y,
    digits: '영0 공0 일1 이2 삼3 사4 오5 육6 륙6 칠7 팔8 구9',
    scales: '십10 백100 천1000 만1e4 억1e8 조1e12',
  },
  adjustments: [
    {after: /년대/y, add: value => (value < 100 ? [1900 + value, 1800 + value, 2000 + value] : [])},
    {after: /년/y, digits: 2, add: value => [2000 + value, 1900 + value]},
    {after: /\s?\p{L}{0,2} ?이상/uy, add: value => [value - 1]},
    {after: /할/y, add: value => [value * 10]},
    {after: /\s?배/y, add: value => [value - 1, value + 1, value * 100, (value - 1) * 100]},
    {after: /\s?개월/y, add: value => [value / 12, value / 3]},
    {after: /\s?시간/y, add: value => [value / 24, value * 60]},
    {after: /\s?시(?!간)/y, add: value => (value <= 12 ? [value + 12] : [])},
  ],
};
