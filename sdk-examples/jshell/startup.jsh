// What a session with the library needs. Start it like this, from the root of the repository, after a build:
//
//   jshell --class-path "sdk-examples/target/classes:$(cat sdk-examples/target/classpath.txt)" \
//          sdk-examples/jshell/startup.jsh
//
// and, to have a service to talk to, name sdk-examples/jshell/sandbox.jsh as well.
import ai.rapidata.sdk.*;
import ai.rapidata.sdk.audience.*;
import ai.rapidata.sdk.benchmark.*;
import ai.rapidata.sdk.billing.*;
import ai.rapidata.sdk.config.*;
import ai.rapidata.sdk.context.*;
import ai.rapidata.sdk.dataset.*;
import ai.rapidata.sdk.error.*;
import ai.rapidata.sdk.filter.*;
import ai.rapidata.sdk.flow.*;
import ai.rapidata.sdk.job.*;
import ai.rapidata.sdk.order.*;
import ai.rapidata.sdk.recovery.*;
import ai.rapidata.sdk.results.*;
import ai.rapidata.sdk.selection.*;
import ai.rapidata.sdk.signal.*;
import ai.rapidata.sdk.statistics.*;
import ai.rapidata.sdk.task.*;
import ai.rapidata.sdk.validation.*;
import ai.rapidata.reports.*;
import ai.rapidata.sandbox.*;
import ai.rapidata.sandbox.clock.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.*;
