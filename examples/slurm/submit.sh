#!/bin/bash
# Lints a file on a Slurm cluster: submit.sh IN.jsonl FOLDER [SHARDS [AT-ONCE]]. Run it again to continue.
set -euo pipefail
if (($# < 2)); then
  echo "Usage: $0 IN.jsonl FOLDER [SHARDS [AT-ONCE]]" >&2
  exit 2
fi
mkdir -p "$2/log"
IN=$(realpath "$1")
OUT=$(realpath "$2")
SHARDS=${3:-64}
MTLINT=${MTLINT:-mtlint}
export IN OUT SHARDS MTLINT MTLINT_OPTIONS=${MTLINT_OPTIONS:-}

# Shards of another file, or cut otherwise, do not fit together.
job="$IN $(stat -c '%s %Y' "$IN") $SHARDS $MTLINT_OPTIONS"
if [[ -e $OUT/job && $(<"$OUT/job") != "$job" ]]; then
  echo "$OUT has shards of another job: name another folder, or delete it" >&2
  exit 2
fi
echo "$job" >"$OUT/job"

file_of() { printf '%s/shard-%05d.jsonl' "$OUT" "$1"; }
missing() {
  for ((shard = 0; shard < SHARDS; shard++)); do
    [[ -e $(file_of "$shard") ]] || echo "$shard"
  done
}

for pass in 1 2 3; do
  todo=$(missing | paste -sd, -)
  [[ -n $todo ]] || break
  echo "pass $pass: $(missing | wc -l) of $SHARDS shards" >&2
  # The exit code does not matter: a shard is done when its file has its final name.
  sbatch --wait --parsable --array="$todo%${4:-$SHARDS}" --output="$OUT/log/%a.log" --export=ALL \
    "$(dirname "$0")/lint.sbatch" >&2 || true
done
if [[ -n $(missing) ]]; then
  echo "These shards are missing, see $OUT/log: $(missing | paste -sd' ' -)" >&2
  exit 1
fi

tmp=$OUT/.merged.$$.tmp
trap 'rm -f "$tmp"' EXIT
for ((shard = 0; shard < SHARDS; shard++)); do cat "$(file_of "$shard")"; done >"$tmp"
lines=$(grep -c '' "$IN" || true)
merged=$(grep -c '' "$tmp" || true)
if [[ $merged != "$lines" && $MTLINT_OPTIONS != *--drop-above* ]]; then
  echo "$lines lines went in, but $merged came out" >&2
  exit 1
fi
mv "$tmp" "$OUT/merged.jsonl"
echo "$OUT/merged.jsonl: $merged lines" >&2
