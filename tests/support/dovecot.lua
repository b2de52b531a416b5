-- Every answer a sign-in can get. The sign-in name is ANSWER.ANYTHING@example.test; each sign-in
-- that reaches the server is written to @DIR@/tries.
local password = "{PLAIN}@PASSWORD@"

local function ok(extra)
  local fields = { password = password }
  for name, value in pairs(extra or {}) do
    fields[name] = value
  end
  return dovecot.auth.PASSDB_RESULT_OK, fields
end

local function with_mail(req, extra)
  extra.userdb_uid = "@UID@"
  extra.userdb_gid = "@GID@"
  extra.userdb_home = "@DIR@/mail/" .. req.user
  return ok(extra)
end

local answers = {
  good = function() return ok() end,
  wrong = function() return dovecot.auth.PASSDB_RESULT_OK, { password = "{PLAIN}something else" } end,
  -- Dovecot puts [CONTACTADMIN] in front, or 525 5.7.13 for SMTP.
  disabled = function()
    return ok({ nologin = "yes", reason = "IMAP access is disabled for this account. Ask your administrator." })
  end,
  smtpoff = function(req)
    if req.service ~= "submission" then return ok() end
    return ok({ nologin = "yes", reason = "SMTP AUTH is disabled for this mailbox." })
  end,
  smtpwrong = function(req)
    if req.service == "imap" then return ok() end
    return dovecot.auth.PASSDB_RESULT_OK, { password = "{PLAIN}something else" }
  end,
  expired = function() return dovecot.auth.PASSDB_RESULT_PASS_EXPIRED, "expired" end,
  tempfail = function() return dovecot.auth.PASSDB_RESULT_INTERNAL_FAILURE, "the database is down" end,
  slow = function()
    os.execute("sleep 1")
    return ok()
  end,
  stuck = function()
    os.execute("sleep 30")
    return ok()
  end,
  noall = function(req)
    return with_mail(req, { ["userdb_namespace/inbox/mailbox/[Gmail]\\sAll\\_Mail/auto"] = "no" })
  end,
  -- The mail process cannot even start.
  dies = function() return ok({ userdb_uid = "nosuchuser" }) end,
  -- Signed in, but no mailbox can be opened.
  locked = function(req) return with_mail(req, { userdb_mail = "maildir:/proc/nonexistent" }) end,
}

function auth_passdb_lookup(req)
  local tries = io.open("@DIR@/tries", "a")
  tries:write(req.service .. " " .. req.user .. "\n")
  tries:close()
  local answer = answers[req.user:match("^%a+")]
  if answer then return answer(req) end
  return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "no such user"
end

function auth_userdb_lookup(req)
  return dovecot.auth.USERDB_RESULT_USER_UNKNOWN, ""
end
