; The installer of Inbox Doctor: for one person, without an administrator, in the system's language.
; packaging/build-windows.sh calls it with STUB, OUT, PROGRAMS, LICENCE, VERSION, ID and HOMEPAGE.
;
;   setup.exe /S [/D=C:\folder]    installs silently      uninstall.exe /S    removes silently

Unicode true
Target ${STUB}
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64

!define APP "Inbox Doctor"
!define EXE "inbox-doctor.exe"
!define CLI "inbox-doctor-cli.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "$(AppName)"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "Software\${ID}" "InstallDir"
BrandingText "${APP} ${VERSION}"

!include MUI2.nsh
!include FileFunc.nsh
!include WinVer.nsh

!define MUI_ICON inbox-doctor.ico
!define MUI_UNICON inbox-doctor.ico
!define MUI_WELCOMEFINISHPAGE_BITMAP side.bmp
!define MUI_UNWELCOMEFINISHPAGE_BITMAP side.bmp
!define MUI_WELCOMEPAGE_TEXT "$(Welcome)"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
; The page's second box is made for a readme; nobody reads those, but many want an icon.
!define MUI_FINISHPAGE_SHOWREADME
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(DesktopIcon)"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION MakeDesktopIcon
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_UNPAGE_FINISH
; The first is for systems in any other language.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Japanese"
!include strings.nsh

VIProductVersion "${VERSION}.0"
!macro VersionIn LANGUAGE NAME ABOUT
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${ABOUT}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "MIT OR Apache-2.0"
!macroend
!insertmacro VersionIn ${LANG_ENGLISH} "${NAME_ENGLISH}" "${NAME_ENGLISH} Setup"
!insertmacro VersionIn ${LANG_JAPANESE} "${NAME_JAPANESE}" "${NAME_JAPANESE} セットアップ"

; A program that runs cannot be replaced or removed: the person is asked to close it.
!macro AwaitClosed PREFIX
Function ${PREFIX}AwaitClosed
  again:
  ClearErrors
  IfFileExists "$INSTDIR\${EXE}" 0 free
  FileOpen $0 "$INSTDIR\${EXE}" a
  IfErrors busy
  FileClose $0
  IfFileExists "$INSTDIR\${CLI}" 0 free
  FileOpen $0 "$INSTDIR\${CLI}" a
  IfErrors busy
  FileClose $0
  Goto free
  busy:
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillRunning)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Quit
  free:
FunctionEnd
!macroend
!insertmacro AwaitClosed ""
!insertmacro AwaitClosed "un."

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd

Function MakeDesktopIcon
  CreateShortcut "$DESKTOP\$(AppName).lnk" "$INSTDIR\${EXE}"
FunctionEnd

; Both names: the system may have had another language when it was installed.
!macro RemoveShortcuts FOLDER
  Delete "${FOLDER}\${NAME_ENGLISH}.lnk"
  Delete "${FOLDER}\${NAME_JAPANESE}.lnk"
!macroend

Section
  Call AwaitClosed
  SetOutPath "$INSTDIR"
  File "${PROGRAMS}/${EXE}"
  File "${PROGRAMS}/${CLI}"
  File "/oname=LICENSE.txt" "${LICENCE}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro RemoveShortcuts "$SMPROGRAMS"
  CreateShortcut "$SMPROGRAMS\$(AppName).lnk" "$INSTDIR\${EXE}"

  WriteRegStr HKCU "Software\${ID}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "$(AppName)"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${APP}"
  WriteRegStr HKCU "${UNINSTALL}" "URLInfoAbout" "${HOMEPAGE}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section "un.$(AppName)" PROGRAM
  SectionIn RO
  Call un.AwaitClosed
  Delete "$INSTDIR\${EXE}"
  Delete "$INSTDIR\${CLI}"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  ; Only when it is empty: the folder may have been somebody's own.
  RMDir "$INSTDIR"
  !insertmacro RemoveShortcuts "$SMPROGRAMS"
  !insertmacro RemoveShortcuts "$DESKTOP"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${ID}"
SectionEnd

; What the program itself wrote; what an organisation laid beside it stays.
Section "un.$(Settings)" SETTINGS
  Delete "$APPDATA\inbox-doctor\config\settings.toml"
  Delete "$APPDATA\inbox-doctor\config\settings.toml.damaged"
  RMDir "$APPDATA\inbox-doctor\config"
  RMDir "$APPDATA\inbox-doctor"
SectionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${PROGRAM} "$(AboutProgram)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SETTINGS} "$(AboutSettings)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
