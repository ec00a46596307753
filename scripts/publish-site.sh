#!/usr/bin/env bash
# Builds the website of this version and adds it to the branch gh-pages of the remote: its own folder, and a root that leads to it.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(node -p 'require("./package.json").version')
SITE_BASE="/mtlint/$version/" npm run --silent build:site

pages=$(mktemp -d)
trap 'git worktree remove --force "$pages"' EXIT
if git fetch --quiet origin gh-pages; then
  git worktree add --quiet --detach "$pages" FETCH_HEAD
else
  git worktree add --quiet --detach "$pages"
  git -C "$pages" switch --quiet --orphan pages
fi

rm -rf "${pages:?}/$version"
cp -r site/dist "$pages/$version"
touch "$pages/.nojekyll"
printf '<!doctype html><html lang="en"><title>mtlint</title><meta http-equiv="refresh" content="0; url=%s/"><a href="%s/">mtlint %s</a></html>\n' \
  "$version" "$version" "$version" > "$pages/index.html"

git -C "$pages" add --all
git -C "$pages" diff --cached --quiet && { echo "The pages of $version are up to date"; exit 0; }
git -C "$pages" -c user.name=mtlint -c user.email=mtlint@users.noreply.github.com commit --quiet --message "site: publish $version"
git -C "$pages" push --quiet origin HEAD:gh-pages
