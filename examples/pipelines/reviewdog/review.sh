#!/bin/sh
# Comments on a pull request with reviewdog, fixes as suggestions. Errors of mtlint do not stop the pipe: reviewdog decides.
npx mtlint --format sarif "$@" | reviewdog -f=sarif -name=mtlint -reporter="${REPORTER:-github-pr-review}" -fail-level=error
