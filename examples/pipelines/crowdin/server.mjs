#!/usr/bin/env node
/**
 * An external QA check for Crowdin: https://support.crowdin.com/developer/crowdin-apps-module-external-qa-check
 * Crowdin sends translations, and mtlint in record mode says what is wrong with them.
 *
 *   CROWDIN_CLIENT_ID=… CROWDIN_CLIENT_SECRET=… BASE_URL=https://qa.example.com node server.mjs
 */
import {spawn} from 'node:child_process';
import {createHmac, timingSafeEqual} from 'node:crypto';
import {createServer} from 'node:http';
import {text} from 'node:stream/consumers';

const {
  CROWDIN_CLIENT_ID: clientId,
  CROWDIN_CLIENT_SECRET: secret,
  BASE_URL: baseUrl,
  MTLINT = 'mtlint',
} = process.env;
if (!clientId || !secret) {
  console.error('Set CROWDIN_CLIENT_ID and CROWDIN_CLIENT_SECRET to those of your Crowdin app.');
  process.exit(2);
}

/** Most translations per request, and most bytes. */
const batchSize = 100;
const largestBody = 5_000_000;

const manifest = {
  identifier: 'mtlint',
  name: 'mtlint',
  baseUrl,
  authentication: {type: 'crowdin_app', clientId},
  scopes: ['project'],
  modules: {
    'external-qa-check': [
      {
        key: 'mtlint',
        name: 'mtlint',
        description: 'Finds what machine translation breaks',
        runQaCheckUrl: '/validate',
        getBatchSizeUrl: '/batch-size',
      },
    ],
  },
};

const server = createServer(async (request, response) => {
  const answer = (status, value) =>
    response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(value));
  const {pathname} = new URL(request.url, 'http://localhost');
  try {
    if (pathname === '/manifest.json') return answer(200, manifest);
    if (!isFromCrowdin(request)) return answer(401, {error: {message: 'not authorized'}});
    if (pathname === '/batch-size') return answer(200, {data: {size: batchSize}});
    if (pathname !== '/validate') return answer(404, {error: {message: 'not found'}});
    if (!(Number(request.headers['content-length']) <= largestBody))
      return answer(413, {error: {message: 'too large'}});
    const {data} = JSON.parse(await text(request));
    return answer(200, {data: {validations: await validate(data)}});
  } catch (error) {
    return answer(500, {error: {message: error.message}});
  }
});
server.listen(Number(process.env.PORT ?? 3000), () =>
  console.log(`listening on port ${server.address().port}`),
);

/** Whether the request has a token that Crowdin signed with the secret of the app. */
function isFromCrowdin({headers, url}) {
  const token =
    /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ??
    new URL(url, 'http://x').searchParams.get('jwtToken');
  const [head, body, signature] = token?.split('.') ?? [];
  if (!signature) return false;
  const right = createHmac('sha256', secret).update(`${head}.${body}`).digest();
  const given = Buffer.from(signature, 'base64url');
  const {exp} = JSON.parse(Buffer.from(body, 'base64url').toString());
  return given.length === right.length && timingSafeEqual(given, right) && exp > Date.now() / 1000;
}

async function validate({strings, translations, sourceLanguage, targetLanguage}) {
  const texts = new Map(strings.map(({id, text}) => [id, text]));
  const records = translations.map(({stringId, text, pluralCategoryName}) => {
    const source = texts.get(stringId);
    return {
      target: text,
      // A string with plurals has a text for each category of its own language.
      source: typeof source === 'string' ? source : (source?.[pluralCategoryName] ?? source?.other ?? ''),
      sourceLang: sourceLanguage.id,
      lang: targetLanguage.id,
    };
  });
  const results = await lint(records);
  return translations.map(({id}, index) => {
    const {messages = []} = results[index].mtlint;
    if (messages.length === 0) return {translationId: id, passed: true};
    const fixes = messages.filter(({fix, expected}) => fix === 'safe' && expected.length > 0);
    return {
      translationId: id,
      passed: false,
      error: {
        message: messages.map(({message}) => message).join('\n'),
        suggestedFixes: fixes.map(({start, end, expected}) => ({
          indexStart: start,
          indexEnd: end,
          replacement: expected[0],
        })),
      },
    };
  });
}

/** Runs mtlint in record mode: a line in, a line out. */
function lint(records) {
  return new Promise((resolve, reject) => {
    const args = ['--no-config', '--records', 'jsonl', '--severity', 'warning'];
    const child = spawn(MTLINT, args, {stdio: ['pipe', 'pipe', 'inherit']});
    child.on('error', reject);
    child.stdin.on('error', () => {});
    child.stdin.end(records.map(record => `${JSON.stringify(record)}\n`).join(''));
    text(child.stdout).then(
      output =>
        resolve(
          output
            .trimEnd()
            .split('\n')
            .map(line => JSON.parse(line)),
        ),
      reject,
    );
  });
}
