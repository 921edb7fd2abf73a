@echo off
rem Starts Jihe: without arguments the server, with arguments the command line, such as
rem   jihe check FILE
rem Keeps an AOT cache as bin/jihe does, where JAVA_HOME names a JDK of 25 or newer.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0.."
set "jar=%JIHE_JAR%"
if not defined jar if exist "%home%\jihe-server.jar" set "jar=%home%\jihe-server.jar"
if not defined jar if exist "%home%\server\target\jihe-server.jar" set "jar=%home%\server\target\jihe-server.jar"
if not defined jar (
  echo jihe-server.jar was not found. 1>&2
  exit /b 2
)
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"

set "options=-XX:+UseSerialGC"
if "%~1"=="" set "options=-XX:+UseSerialGC -Xmx512m -XX:MaxDirectMemorySize=64m -XX:+ExitOnOutOfMemoryError"
if defined JIHE_JAVA_OPTIONS set "options=%JIHE_JAVA_OPTIONS%"

set "cache="
set "version="
set "folder=%JIHE_CACHE%"
if not defined folder if defined LOCALAPPDATA set "folder=%LOCALAPPDATA%\jihe"
if not defined folder goto start
if "%java%"=="java" goto start
if not exist "%JAVA_HOME%\release" goto start
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"') do set "version=%%~V"
if not defined version goto start
for /f "delims=." %%M in ("%version%") do if %%M LSS 25 goto start
for %%F in ("%jar%") do set "stamp=%%~zF-%%~tF"
set "stamp=%stamp:/=%"
set "stamp=%stamp::=%"
set "stamp=%stamp: =%"
set "stamp=%stamp:.=%"
set "cache=%folder%\jihe-%stamp%-%version%.aot"
if exist "%cache%" goto cached
if exist "%cache%.lock\" goto start
md "%cache%.lock" >nul 2>nul
if errorlevel 1 goto start
rem The lock stays when it fails: delete it to have it tried again.
start "" /low /b cmd /d /c ""%java%" -XX:+UseSerialGC -Xmx256m "-XX:AOTCacheOutput=%cache%.new" -jar "%jar%" --train >nul 2>nul <nul && move /y "%cache%.new" "%cache%" >nul 2>nul && rd "%cache%.lock" 2>nul"

:start
"%java%" %options% -jar "%jar%" %*
exit /b %errorlevel%

:cached
"%java%" %options% "-XX:AOTCache=%cache%" -Xlog:disable -Xlog:all=error:stderr -jar "%jar%" %*
exit /b %errorlevel%
