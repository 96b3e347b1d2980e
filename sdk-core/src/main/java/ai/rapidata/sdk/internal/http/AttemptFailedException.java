package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.error.UnreadableFileException;
import ai.rapidata.sdk.internal.retry.Outcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** An attempt brought no answer. Never leaves this package. */
final class AttemptFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean mayHaveArrived;
    private final boolean staleConnection;
    private final boolean permanent;

    private AttemptFailedException(
            String message, Throwable cause, boolean mayHaveArrived, boolean staleConnection, boolean permanent) {
        super(message, cause);
        this.mayHaveArrived = mayHaveArrived;
        this.staleConnection = staleConnection;
        this.permanent = permanent;
    }

    static AttemptFailedException of(Throwable failure, AttemptProgress progress) {
        if (failure instanceof UnreadableBodyException unreadable) {
            throw new UnreadableFileException(unreadable.file(), unreadable.problem(), unreadable.getCause());
        }
        if (failure instanceof RuntimeException bug) {
            throw bug;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        boolean untrusted = isCertificateProblem(failure);
        boolean turnedAway = isTurnedAway(failure);
        return new AttemptFailedException(
                description(failure, untrusted),
                failure,
                progress.mayHaveArrived() && !turnedAway,
                progress.staleConnection(),
                untrusted);
    }

    private static boolean isCertificateProblem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return true;
            }
        }
        return false;
    }

    /** With HTTP/2 a server says which requests it did not look at. */
    private static boolean isTurnedAway(Throwable failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName().equals("ConnectionShutdownException")
                || message != null && message.contains("REFUSED_STREAM");
    }

    private static String description(Throwable failure, boolean untrusted) {
        if (untrusted) {
            return "the certificate of the server is not trusted; if it is issued by your own authority,"
                    + " name that with HttpConfig.withTrustedCertificates";
        }
        if (failure instanceof UnknownHostException) {
            return "the host is unknown";
        }
        if (failure instanceof ConnectException) {
            return "no connection could be made; is the service running and reachable there?";
        }
        if (failure instanceof SocketTimeoutException || failure instanceof InterruptedIOException) {
            return "there was no answer in time";
        }
        return failure instanceof IOException ? "the connection broke" : "the request failed";
    }

    Outcome outcome() {
        return new Outcome.NotAnswered(mayHaveArrived, staleConnection, permanent);
    }

    boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
