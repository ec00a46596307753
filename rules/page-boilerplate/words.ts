/** The words before the colon in labels that pages put at the end of a text. */
export const labels =
  'Source|Sources|Photo|Photos|Editor|Editors|Author|Authors|Reporter|Reporters|Correspondent|Photographer|Translator|Copyright|Caption|Keywords';

/** The last words of news site names. */
export const outlets = 'News|Network|Net|Daily|Online|Observer|Newspaper|Website|News Agency|Media Group';

/** Networks on which pages offer to share a text. */
export const networks =
  'WeChat|Weibo|Sina Weibo|Moments|QQ|Qzone|QQ Space|Douban|Facebook|Twitter|X|LinkedIn|WhatsApp|Telegram|Pinterest|Reddit|Email|VK|Line';
