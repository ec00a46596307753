"""A check for Weblate that asks mtlint.

Add "mtlint_check.MtlintCheck" to CHECK_LIST. MTLINT names the program if it is not on the PATH.
"""

import json
import os
import subprocess
import threading

from weblate.checks.base import TargetCheck

COMMAND = [os.environ.get("MTLINT", "mtlint"), "--no-config", "--records", "jsonl", "--severity", "error"]


class MtlintCheck(TargetCheck):
    check_id = "mtlint"
    name = "mtlint"
    description = "mtlint finds an error in the translation"

    # One process answers for all strings: starting one takes longer than linting a string.
    _process = None
    _lock = threading.Lock()

    def check_single(self, source, target, unit):
        return bool(self.problems(source, target, unit))

    def get_description(self, check_obj):
        unit = check_obj.unit
        pairs = zip(unit.get_source_plurals() * len(unit.get_target_plurals()), unit.get_target_plurals())
        found = [problem["message"] for pair in pairs for problem in self.problems(*pair, unit)]
        return "; ".join(found) or self.description

    def problems(self, source, target, unit):
        translation = unit.translation
        record = {
            "source": source,
            "target": target,
            "sourceLang": translation.component.source_language.code.replace("_", "-"),
            "lang": translation.language.code.replace("_", "-"),
        }
        with self._lock:
            answer = self._ask(json.dumps(record))
        return answer["mtlint"].get("messages", [])

    @classmethod
    def _ask(cls, line):
        if cls._process is None or cls._process.poll() is not None:
            cls._process = subprocess.Popen(
                COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
            )
        cls._process.stdin.write(line + "\n")
        cls._process.stdin.flush()
        return json.loads(cls._process.stdout.readline())
