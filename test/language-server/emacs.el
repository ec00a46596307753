;;; Opens a file as a user does, takes a quick fix, and saves.  To be loaded in batch mode, after a configuration that
;;; starts mtlint, with the file's name and that of the report in the environment; writes what happened as JSON.

(require 'eglot)
(require 'flymake)
(require 'json)
(setq coding-system-for-write 'utf-8-unix)

(defun wait-for (what test)
  "Wait until TEST returns something; fail with WHAT after 30 seconds."
  (let ((end (+ (float-time) 30)) found)
    (while (not (setq found (funcall test)))
      (when (> (float-time) end) (error "No %s" what))
      (accept-process-output nil 0.05))
    found))

(defun problem-of (diagnostic)
  (save-excursion
    (goto-char (flymake-diagnostic-beg diagnostic))
    `((line . ,(line-number-at-pos))
      (text . ,(buffer-substring (point) (flymake-diagnostic-end diagnostic)))
      (message . ,(flymake-diagnostic-text diagnostic)))))

(defun problems () (mapcar #'problem-of (flymake-diagnostics)))

(defun check-again ()
  "Flymake waits for Emacs to be idle, which it never is in batch mode."
  (flymake-start)
  (problems))

(find-file (getenv "MTLINT_FILE"))
;; What the first key would do.
(run-hooks 'post-command-hook)
(wait-for "server" #'eglot-current-server)
(let* ((before (wait-for "diagnostics" #'check-again))
       (first (car (flymake-diagnostics)))
       (last-nonmenu-event ?\r)
       actions after)
  (goto-char (flymake-diagnostic-beg first))
  ;; What a user picks from the menu of code actions.
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt items &rest _) (setq actions (mapcar #'car items)) (car actions))))
    (eglot-code-actions (point) (flymake-diagnostic-end first) nil t))
  (save-buffer)
  (wait-for "diagnostics of the corrected text"
            (lambda () (= (length (setq after (check-again))) (1- (length before)))))
  (eglot-shutdown (eglot-current-server))
  (with-temp-file (getenv "MTLINT_REPORT")
    (insert (json-encode
             `((before . ,(vconcat before)) (actions . ,(vconcat actions)) (after . ,(vconcat after)))))))
