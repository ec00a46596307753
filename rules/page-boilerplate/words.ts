/** What stands before the colon of a label that a page puts at the end of a text. */
export const labels =
  'Source|Sources|Photo|Photos|Editor|Editors|Author|Authors|Reporter|Reporters|Correspondent|Photographer|Translator|Copyright|Caption|Keywords';

/** How the names of news sites end. */
export const outlets = 'News|Network|Net|Daily|Online|Observer|Newspaper|Website|News Agency|Media Group';

/** Networks that pages offer to share a text on. */
export const networks =
  'WeChat|Weibo|Sina Weibo|Moments|QQ|Qzone|QQ Space|Douban|Facebook|Twitter|X|LinkedIn|WhatsApp|Telegram|Pinterest|Reddit|Email|VK|Line';
