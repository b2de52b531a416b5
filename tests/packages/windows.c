// What a test asks of Windows where it has no program for it (cmdkey), under wine.
//   random: a DLL that Windows has and wine 8 has not     (built with -DRANDOM -shared)
//   helper remember NAME | knows NAME                     Credential Manager
#include <windows.h>
#include <wincred.h>
#include <string.h>

#ifdef RANDOM

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T size) { return SystemFunction036(to, (ULONG)size); }

#else

int main(int count, char **words) {
    if (count != 3) return 2;
    if (!strcmp(words[1], "remember")) {
        BYTE secret[] = "a secret";
        CREDENTIALA entry = {0};
        entry.Type = CRED_TYPE_GENERIC;
        entry.TargetName = words[2];
        entry.UserName = "hanako";
        entry.CredentialBlob = secret;
        entry.CredentialBlobSize = sizeof secret - 1;
        entry.Persist = CRED_PERSIST_LOCAL_MACHINE;
        return CredWriteA(&entry, 0) ? 0 : 1;
    }
    PCREDENTIALA found;
    return CredReadA(words[2], CRED_TYPE_GENERIC, 0, &found) ? 0 : 1;
}

#endif
