# For other scripts: starts the runnable sandbox, waits for it, and points clients at it.
# Sets sandbox_url; the caller ends the process $sandbox_pid.
start_sandbox() { # start_sandbox OUTPUT-FILE OPTIONS...
    local output=$1
    shift
    java -jar sdk-sandbox/target/rapidata-sandbox.jar --port 0 "$@" >"$output" 2>&1 </dev/null &
    sandbox_pid=$!
    for _ in $(seq 100); do
        sandbox_url=$(sed -n 's/.*RAPIDATA_API_URL=\(http[^ "]*\).*/\1/p' "$output" | head -1)
        [ -z "$sandbox_url" ] || break
        sleep 0.2
    done
    if [ -z "$sandbox_url" ]; then
        cat "$output"
        echo 'The sandbox did not start'
        return 1
    fi
    export RAPIDATA_CLIENT_ID=sandbox RAPIDATA_CLIENT_SECRET=sandbox
}
