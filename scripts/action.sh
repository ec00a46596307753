#!/usr/bin/env bash
# What action.yml runs: annotations on standard output, SARIF and the summary in files. It leaves the exit code to
# a later step, so that the problems are uploaded before the job fails.
set -euo pipefail

# Values apart by white space; nothing in them is run or expanded by the shell.
read -r -d '' -a paths <<<"${MTLINT_PATHS:-.}" || true
read -r -d '' -a options <<<"${MTLINT_ARGS:-}" || true

own_version() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).version' "$GITHUB_ACTION_PATH/package.json"; }

# These events have the rights of the repository and may check out what a stranger wrote.
plugins=${MTLINT_PLUGINS:-}
case "${GITHUB_EVENT_NAME:-}" in
  pull_request_target | workflow_run) plugins=${plugins:-false} ;;
esac
if [ "$plugins" = false ]; then options+=(--no-plugins); fi

mtlint=node_modules/.bin/mtlint
if [ -n "${MTLINT_VERSION:-}" ] || [ "$plugins" = false ] || [ ! -x "$mtlint" ]; then
  npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$RUNNER_TEMP/mtlint" "mtlint@${MTLINT_VERSION:-$(own_version)}"
  mtlint=$RUNNER_TEMP/mtlint/node_modules/.bin/mtlint
fi

sarif=$RUNNER_TEMP/mtlint.sarif
summary=$RUNNER_TEMP/mtlint-summary.md
review=$RUNNER_TEMP/mtlint-review.json
if [ -n "${MTLINT_REVIEW:-}" ] && [ "$MTLINT_REVIEW" != false ]; then options+=(--format "json=$RUNNER_TEMP/mtlint.json"); fi
options+=(--format github --format "sarif=$sarif" --format "markdown=$summary")
if [ "${MTLINT_CACHE:-}" = true ]; then
  # The key is kept with the cache, outside the checkout: the next run finds both.
  cache=$RUNNER_TEMP/mtlint-cache
  mkdir -p "$cache"
  if [ ! -s "$cache/key" ]; then node -p 'require("crypto").randomBytes(32).toString("hex")' >"$cache/key"; fi
  MTLINT_CACHE_KEY=$(cat "$cache/key")
  export MTLINT_CACHE_KEY
  options+=(--cache-location "$cache")
fi

# A push that makes a branch has no commit before it: forty zeros. Then everything is new.
if [[ "${MTLINT_SINCE:-}" =~ [1-9a-f] ]]; then
  git cat-file -e --end-of-options "$MTLINT_SINCE" 2>/dev/null ||
    git fetch --quiet --no-tags --depth=1 --end-of-options origin "$MTLINT_SINCE"
  options+=("--since=$MTLINT_SINCE")
fi

code=0
"$mtlint" "${options[@]}" -- "${paths[@]}" || code=$?
if [ "${MTLINT_SUMMARY:-}" = true ] && [ -f "$summary" ]; then cat "$summary" >>"$GITHUB_STEP_SUMMARY"; fi
if [ -n "${MTLINT_REVIEW:-}" ] && [ "$MTLINT_REVIEW" != false ] && [ -f "$RUNNER_TEMP/mtlint.json" ]; then
  node "$GITHUB_ACTION_PATH/scripts/review.mjs" prepare "$RUNNER_TEMP/mtlint.json" "$review"
fi
{
  echo "exit-code=$code"
  echo "sarif-file=$sarif"
  if [ -f "$review" ]; then echo "review-file=$review"; fi
} >>"$GITHUB_OUTPUT"
